package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.Optional;

/**
 * The claims of an admission token: this consumer holds this place of this draw until it expires.
 *
 * @param generation the number of devices that the place was bound to; a token of another
 *     generation is invalid
 * @param deviceTag the tag from {@link DeviceTags}, if the entry had a fingerprint
 * @param jti the token's own id, the same for the same place and generation
 */
public record Admission(
        Tenant tenant,
        DrawId drawId,
        String sequenceId,
        ConsumerId consumerId,
        int rank,
        int generation,
        Optional<String> deviceTag,
        String jti,
        Instant issuedAt,
        Instant expiresAt) {}
