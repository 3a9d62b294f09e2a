package fairdraw.domain.draws;

import java.time.Instant;
import java.util.Optional;

/**
 * A public key under which receipts and manifests were signed.
 *
 * @param publicKey an Ed25519 key in lower-case hex
 * @param from when it was published, which is before it first signed
 * @param until when it signs no more, once that is known
 */
public record DrawKey(String keyId, String publicKey, Instant from, Optional<Instant> until) {}
