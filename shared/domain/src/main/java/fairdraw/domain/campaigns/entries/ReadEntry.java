package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads entries and their results, for the organisation that submitted them. */
public final class ReadEntry {

    /** The number of receipts in a page. */
    public static final int RECEIPTS = 100;

    /**
     * An entry as it is now.
     *
     * @param numbers all numbers that it holds
     * @param receipts the receipts of the numbers on the requested page
     */
    public record Found(
            CampaignEntry entry,
            Campaign campaign,
            List<LuckyNumber> numbers,
            List<Map<String, @Nullable Object>> receipts) {

        /** Returns the number of pages of receipts. */
        public int pages() {
            return Math.ceilDiv(numbers.size(), RECEIPTS);
        }
    }

    private final KnownCampaigns campaigns;
    private final CampaignEntries entries;
    private final NumberHoldings holdings;
    private final NumberReceipts receipts;
    private final InstantSource clock;

    public ReadEntry(
            KnownCampaigns campaigns,
            CampaignEntries entries,
            NumberHoldings holdings,
            NumberReceipts receipts,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.holdings = holdings;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Returns the entry with that id in the campaign with that slug; empty if there is none.
     *
     * @param page the page of receipts, counted from 1
     */
    public Optional<Found> read(
            Tenant tenant, CampaignSlug campaignSlug, EntryId entryId, int page) {
        return campaigns
                .find(tenant, campaignSlug, clock.instant())
                .flatMap(campaign ->
                        entries.find(tenant, campaign.id(), entryId)
                                .map(entry -> found(campaign, entry, page)));
    }

    private Found found(Campaign campaign, CampaignEntry entry, int page) {
        List<LuckyNumber> numbers = holdings.numbers(entry);
        List<LuckyNumber> wanted =
                numbers.stream().skip((page - 1L) * RECEIPTS).limit(RECEIPTS).toList();
        return new Found(
                entry,
                campaign,
                numbers,
                wanted.isEmpty() ? List.of() : receipts.now(campaign, entry, wanted));
    }

    /** Returns the current receipt of the number of a draw that its links call by that name. */
    public Optional<Map<String, @Nullable Object>> named(Draw draw, String name) {
        int end = name.lastIndexOf('-');
        if (end < 0 || !(draw.occasion() instanceof CampaignOccasion campaign)) {
            return Optional.empty();
        }
        return entries.find(draw.tenant(), campaign.id(), new EntryId(name.substring(0, end)))
                .flatMap(entry ->
                        holdings.numbers(entry).stream()
                                .filter(number -> NumberReceipts.name(entry, number).equals(name))
                                .findFirst()
                                .map(number -> receipts.now(draw, entry, number)));
    }
}
