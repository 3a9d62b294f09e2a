/** Tests of the calculations of the protocol. */
@NullMarked
package fairdraw.verifier.drawing;

import org.jspecify.annotations.NullMarked;
