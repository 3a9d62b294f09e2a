/** Tests of use cases over the true but small ports, and of those ports. */
@NullMarked
package fairdraw.testing;

import org.jspecify.annotations.NullMarked;
