package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a campaign, with no more personal data of the participant than their leaf needs.
 *
 * @param id a UUID
 * @param person the key of the participant in the tables
 * @param who the participant as they know themselves: their document's digits; empty of what was
 *     stored without it
 * @param salt a text of the entrant's own; empty without one
 * @param requestKey the caller's Idempotency-Key
 * @param reason the reason why it was rejected, or gets no lucky numbers although it was approved
 * @param qualified the lucky numbers that it qualified for, once evaluated
 * @param win the prize that was declared with it
 * @param assignment its numbers, once it holds them; automatic ones as soon as they are set aside
 */
public record CampaignEntry(
        Tenant tenant,
        CampaignId campaignId,
        CampaignSlug campaignSlug,
        EntryId id,
        String person,
        String who,
        String salt,
        String requestKey,
        EntryStatus status,
        Optional<String> reason,
        Optional<Qualified> qualified,
        Optional<DeclaredWin> win,
        Optional<Assignment> assignment,
        Instant receivedAt,
        Optional<Instant> evaluatedAt) {

    /**
     * The right of an entry to lucky numbers.
     *
     * @param tagKey the key of the participant's pseudonym in the draw, 32 bytes in hex
     */
    public record Qualified(int quantity, String tagKey) {}

    /** Returns a new entry that waits for its checks. */
    static CampaignEntry pending(
            Campaign campaign,
            EntryId id,
            String person,
            String who,
            String salt,
            String requestKey,
            Optional<DeclaredWin> win,
            Instant now) {
        return new CampaignEntry(
                campaign.tenant(),
                campaign.id(),
                campaign.slug(),
                id,
                person,
                who,
                salt,
                requestKey,
                EntryStatus.PENDING,
                Optional.empty(),
                Optional.empty(),
                win,
                Optional.empty(),
                now,
                Optional.empty());
    }

    /** Returns this entry rejected, with its declared win void. */
    CampaignEntry rejected(String why, Instant now) {
        return evaluated(
                EntryStatus.REJECTED,
                Optional.of(why),
                Optional.empty(),
                win.map(DeclaredWin::ofRejected),
                now);
    }

    /**
     * Returns this entry approved, with its declared win confirmed.
     *
     * @param why the reason why it gets no lucky numbers, if it gets none
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
                who,
                salt,
                requestKey,
                status,
                reason,
                qualified,
                win,
                assignment,
                receivedAt,
                Optional.of(now));
    }

    /** Returns what a log may show, which is nothing of the participant. */
    @Override
    public String toString() {
        return "entry " + id;
    }
}
