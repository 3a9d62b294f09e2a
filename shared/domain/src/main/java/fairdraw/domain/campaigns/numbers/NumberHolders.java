package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.Optional;

/** The lookup from lucky numbers to entries. */
public interface NumberHolders {

    /** Returns the entry that holds a number for good; empty while none does. */
    Optional<CampaignEntry> holder(Campaign campaign, LuckyNumber number);
}
