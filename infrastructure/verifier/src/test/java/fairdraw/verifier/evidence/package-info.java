/**
 * Tests of the evidence of a draw, and the calculations of the protocol that it is held against.
 */
@NullMarked
package fairdraw.verifier.evidence;

import org.jspecify.annotations.NullMarked;
