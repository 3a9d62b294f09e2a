/**
 * The verifier, which computes a draw again from its public answers alone and shares no code with
 * the service.
 *
 * <p>It finds every contradiction, and tells what rests on somebody's word.
 */
@NullMarked
package fairdraw.verifier;

import org.jspecify.annotations.NullMarked;
