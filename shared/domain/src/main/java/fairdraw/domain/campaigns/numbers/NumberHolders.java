package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.Optional;

/** Who holds which lucky number. */
public interface NumberHolders {

    /** The entry that holds a number for good; empty while nobody does. */
    Optional<CampaignEntry> holder(Campaign campaign, LuckyNumber number);
}
