package fairdraw.domain.campaigns;

import fairdraw.fairness.LuckyNumber;
import java.util.List;

/** Which lucky numbers an entry holds, however they were assigned. */
public interface NumberHoldings {

    /** The numbers of an entry in their order; empty while it holds none for good. */
    List<LuckyNumber> numbers(CampaignEntry entry);
}
