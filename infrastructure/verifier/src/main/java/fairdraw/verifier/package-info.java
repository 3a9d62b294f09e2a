/**
 * Recomputes a draw from its public answers alone, sharing no code with the system that ran it.
 *
 * <p>It finds whatever contradicts itself. What an operator says consistently and falsely, such as
 * the time of the seal, it cannot find.
 */
@NullMarked
package fairdraw.verifier;

import org.jspecify.annotations.NullMarked;
