package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a campaign, without what it says of the participant.
 *
 * @param id a UUID
 * @param person the participant, as the tables know them
 * @param requestKey the caller's Idempotency-Key
 * @param reason why it was rejected
 * @param qualified what it qualified for, once evaluated for lucky numbers
 * @param assignment its numbers, once it holds them
 */
public record CampaignEntry(
        Tenant tenant,
        String campaignId,
        String campaignSlug,
        String id,
        String person,
        String requestKey,
        EntryStatus status,
        Optional<String> reason,
        Optional<Qualified> qualified,
        Optional<Assignment> assignment,
        Instant receivedAt,
        Optional<Instant> evaluatedAt) {

    /**
     * That an entry is to hold lucky numbers.
     *
     * @param tagKey the key of the participant's pseudonym in the draw, 32 bytes in hex
     * @param subject the opaque id of the participant in the draw
     */
    public record Qualified(int quantity, String tagKey, String subject) {}
}
