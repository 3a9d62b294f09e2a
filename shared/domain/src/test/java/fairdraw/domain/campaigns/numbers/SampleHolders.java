package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/** Evaluated entries of campaigns, which hold no numbers yet. */
public final class SampleHolders {

    private SampleHolders() {}

    /** Returns the {@code n}th entry, approved for this number of lucky numbers. */
    public static CampaignEntry approved(Campaign campaign, int n, int quantity) {
        return evaluated(
                campaign,
                n,
                EntryStatus.APPROVED,
                Optional.of(new Qualified(quantity, "ab".repeat(32))));
    }

    /** Returns the {@code n}th entry in this state. */
    public static CampaignEntry evaluated(
            Campaign campaign, int n, EntryStatus status, Optional<Qualified> qualified) {
        return new CampaignEntry(
                campaign.tenant(),
                campaign.id(),
                campaign.slug(),
                new EntryId(new UUID(0x7000, n).toString()),
                "cd".repeat(16),
                "52998224725",
                "salt " + n,
                "key-" + n,
                status,
                Optional.empty(),
                qualified,
                Optional.empty(),
                Optional.empty(),
                SampleCampaign.OPENS,
                Optional.empty());
    }

    /** Returns {@code count} consecutive numbers from the one at {@code index} on. */
    public static List<LuckyNumber> numbers(long index, int count) {
        return LongStream.range(index, index + count).mapToObj(LuckyNumber::ofIndex).toList();
    }
}
