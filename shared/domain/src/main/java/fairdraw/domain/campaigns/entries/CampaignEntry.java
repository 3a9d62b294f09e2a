package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a campaign, without what it says of the participant.
 *
 * @param id a UUID
 * @param person the participant, as the tables know them
 * @param requestKey the caller's Idempotency-Key
 * @param reason why it was rejected, or why it gets no lucky numbers although it was approved
 * @param qualified what it qualified for, once evaluated for lucky numbers
 * @param win the prize that was declared with it
 * @param assignment its numbers, once it holds them; ours as soon as they are set aside for it
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
        Optional<DeclaredWin> win,
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

    /** A new entry that waits for its checks. */
    static CampaignEntry pending(
            Campaign campaign,
            String id,
            String person,
            String requestKey,
            Optional<DeclaredWin> win,
            Instant now) {
        return new CampaignEntry(
                campaign.tenant(),
                campaign.id(),
                campaign.slug(),
                id,
                person,
                requestKey,
                EntryStatus.PENDING,
                Optional.empty(),
                Optional.empty(),
                win,
                Optional.empty(),
                now,
                Optional.empty());
    }

    /** This entry rejected, and its declared win void. */
    CampaignEntry rejected(String why, Instant now) {
        return evaluated(
                EntryStatus.REJECTED,
                Optional.of(why),
                Optional.empty(),
                win.map(DeclaredWin::ofRejected),
                now);
    }

    /**
     * This entry approved, and its declared win confirmed.
     *
     * @param why why it gets no lucky numbers, if it does not
     */
    CampaignEntry approved(Optional<Qualified> qualified, Optional<String> why, Instant now) {
        return evaluated(
                EntryStatus.APPROVED, why, qualified, win.map(DeclaredWin::ofApproved), now);
    }

    private CampaignEntry evaluated(
            EntryStatus status,
            Optional<String> reason,
            Optional<Qualified> qualified,
            Optional<DeclaredWin> win,
            Instant now) {
        return new CampaignEntry(
                tenant,
                campaignId,
                campaignSlug,
                id,
                person,
                requestKey,
                status,
                reason,
                qualified,
                win,
                assignment,
                receivedAt,
                Optional.of(now));
    }
}
