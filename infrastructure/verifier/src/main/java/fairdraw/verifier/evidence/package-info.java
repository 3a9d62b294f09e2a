/** The values of the protocol, and the calculations that a draw is held against. */
@NullMarked
package fairdraw.verifier.evidence;

import org.jspecify.annotations.NullMarked;
