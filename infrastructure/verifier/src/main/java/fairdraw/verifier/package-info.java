/**
 * The verifier, which computes a draw again from its public answers alone and shares no code with
 * the service.
 *
 * <p>It finds every contradiction. It cannot find a false but consistent claim of the operator,
 * such as the time of the seal.
 */
@NullMarked
package fairdraw.verifier;

import org.jspecify.annotations.NullMarked;
