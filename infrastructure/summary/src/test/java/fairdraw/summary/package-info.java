/** Tests of ? */
@NullMarked
package fairdraw.summary;

import org.jspecify.annotations.NullMarked;
