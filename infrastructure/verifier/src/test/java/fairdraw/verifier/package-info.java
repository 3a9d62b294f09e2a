/** Tests of ? */
@NullMarked
package fairdraw.verifier;

import org.jspecify.annotations.NullMarked;
