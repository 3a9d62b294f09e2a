package fairdraw.domain.campaigns;

import fairdraw.fairness.LuckyNumber;
import java.util.Optional;

/** Who holds which lucky number. */
public interface NumberHolders {

    /** The entry that holds a number for good; empty while nobody does. */
    Optional<CampaignEntry> holder(Campaign campaign, LuckyNumber number);
}
