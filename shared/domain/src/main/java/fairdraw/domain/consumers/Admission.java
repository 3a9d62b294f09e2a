package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * What an admission token says: this consumer holds this place of this draw until it expires.
 *
 * @param generation counts the devices that the place was bound to; a token of another is dead
 * @param deviceTag what {@link DeviceTags} made of the device, if the entry told one
 * @param jti the token's own id; the same for the same place and generation
 */
public record Admission(
        Tenant tenant,
        String drawId,
        String sequenceId,
        String consumerId,
        int rank,
        int generation,
        Optional<String> deviceTag,
        String jti,
        Instant issuedAt,
        Instant expiresAt) {}
