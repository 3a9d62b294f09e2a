package fairdraw.domain.campaigns.entries;

import fairdraw.domain.draws.sealing.Entry;
import fairdraw.fairness.extraction.LuckyNumber;

/** A lucky number that an entry holds for good. */
public record Held(CampaignEntry entry, Assignment assignment, LuckyNumber number) {

    /** Returns the number as a record of the campaign's draw. */
    public Entry record() {
        return NumberLeaf.of(entry, assignment, number);
    }
}
