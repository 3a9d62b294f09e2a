package fairdraw.domain.draws.keys;

import fairdraw.domain.ids.DrawKeyId;
import java.time.Instant;
import java.util.Optional;

/**
 * A public key whose private half signs, or once signed, receipts and manifests.
 *
 * @param publicKey an Ed25519 key in lower-case hex
 * @param from the time of its publication, which precedes its first signature
 * @param until the time after which it no longer signs, once that is known
 */
public record DrawKey(DrawKeyId keyId, String publicKey, Instant from, Optional<Instant> until) {}
