/** Recomputes a draw from its public answers alone, sharing no code with the system that ran it. */
@NullMarked
package fairdraw.verifier;

import org.jspecify.annotations.NullMarked;
