/** Tests of use cases on the ports in memory, and of those ports. */
@NullMarked
package fairdraw.testing;

import org.jspecify.annotations.NullMarked;
