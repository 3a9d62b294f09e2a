package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides on entries, once each, however often it is called. */
public final class EvaluateEntry {

    private static final int ATTEMPTS = 8;
    private static final int KEY_BYTES = 32;
    private static final String TOO_MANY_ENTRIES =
            "the participant has as many entries as the campaign allows";
    private static final String TOO_MANY_NUMBERS =
            "the participant has as many lucky numbers as the campaign allows";
    private static final String CLOSED = "the draw takes no more lucky numbers";
    private static final String EXHAUSTED = "no lucky numbers are left";

    /** The outcome of an attempt. */
    public enum Outcome {
        /** The entry is decided and has its automatic numbers, if it gets any. */
        DONE,
        /** Concurrent writers won every attempt; the caller must retry. */
        BUSY
    }

    private final Campaigns campaigns;
    private final CampaignEntries entries;
    private final AssignNumbers assignNumbers;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;

    public EvaluateEntry(
            Campaigns campaigns,
            CampaignEntries entries,
            AssignNumbers assignNumbers,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.assignNumbers = assignNumbers;
        this.clock = clock;
        this.random = random;
        this.backoff = backoff;
    }

    /**
     * Approves or rejects the entry, and assigns its numbers if the campaign has automatic ones.
     *
     * @throws IllegalArgumentException if there is no such entry
     */
    public Outcome evaluate(Tenant tenant, CampaignId campaignId, EntryId entryId) {
        Campaign campaign =
                campaigns
                        .ofId(tenant, campaignId)
                        .orElseThrow(() -> new IllegalArgumentException("no such campaign"));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CampaignEntry entry =
                    entries.find(tenant, campaignId, entryId)
                            .orElseThrow(() -> new IllegalArgumentException("no such entry"));
            switch (entry.status()) {
                case REJECTED -> {
                    return Outcome.DONE;
                }
                case APPROVED -> {
                    return number(campaign, entry);
                }
                case PENDING -> {
                    if (!decide(campaign, entry)) {
                        backoff.pause(attempt);
                    }
                }
            }
        }
        return Outcome.BUSY;
    }

    /**
     * Whether the entry was decided; if not, the entry or the participant has changed meanwhile.
     */
    private boolean decide(Campaign campaign, CampaignEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Participant> before = entries.participant(campaign, entry.person());
        Participant participant = before.orElseGet(this::newcomer);
        if (!participant.mayEnter(campaign.qualification())) {
            return entries.reject(entry, entry.rejected(TOO_MANY_ENTRIES, now));
        }
        LuckyNumbers rules = campaign.luckyNumbers();
        boolean mayHold = participant.mayHold(rules.perEntry(), rules.maxPerParticipant());
        int quantity = mayHold ? rules.perEntry() : 0;
        Optional<Qualified> qualified =
                mayHold ? Optional.of(participant.qualified(quantity)) : Optional.empty();
        Optional<String> withheld = mayHold ? Optional.empty() : Optional.of(TOO_MANY_NUMBERS);
        return entries.approve(
                entry,
                entry.approved(qualified, withheld, now),
                before,
                participant.with(quantity));
    }

    private Participant newcomer() {
        byte[] tagKey = new byte[KEY_BYTES];
        random.nextBytes(tagKey);
        return Participant.fresh(Hex.encode(tagKey));
    }

    private Outcome number(Campaign campaign, CampaignEntry entry) {
        if (campaign.luckyNumbers().generation() == Generation.MANUAL
                || entry.reason().isPresent()) {
            return Outcome.DONE;
        }
        return switch (assignNumbers.assign(campaign, entry)) {
            case AssignNumbers.Outcome.Assigned _ -> Outcome.DONE;
            case AssignNumbers.Outcome.Closed _ -> withhold(entry, CLOSED);
            case AssignNumbers.Outcome.Exhausted _ -> withhold(entry, EXHAUSTED);
            case AssignNumbers.Outcome.Busy _ -> Outcome.BUSY;
        };
    }

    private Outcome withhold(CampaignEntry entry, String why) {
        return entries.withhold(entry, why) ? Outcome.DONE : Outcome.BUSY;
    }
}
