/** Tests of event sources by themselves. */
@NullMarked
package fairdraw.local.sources;

import org.jspecify.annotations.NullMarked;
