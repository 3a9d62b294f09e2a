package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of campaign entries, each with the same id however often its change is processed. */
public final class EntryEvents {

    /** The number of receipts that an event carries at most; an entry's answer has all of them. */
    static final int RECEIPTS = 20;

    private final KnownCampaigns campaigns;
    private final CampaignEntries entries;
    private final NumberHoldings holdings;
    private final NumberReceipts receipts;
    private final InstantSource clock;

    public EntryEvents(
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
     * Returns the events of a change of an entry; an entry rejected at once has none, as its event
     * was published already.
     */
    public List<DomainEvent> between(Optional<CampaignEntry> before, CampaignEntry after) {
        if (before.isEmpty()) {
            return after.status() == EntryStatus.PENDING ? List.of(received(after)) : List.of();
        }
        List<DomainEvent> events = new ArrayList<>();
        boolean decided = before.get().status() != after.status();
        if (decided) {
            events.add(completed(after));
        }
        boolean withheld = before.get().reason().isEmpty() && after.reason().isPresent();
        if (after.status() == EntryStatus.APPROVED && (decided || withheld)) {
            Campaign campaign = campaign(after);
            if (withheld || campaign.luckyNumbers().generation() == Generation.MANUAL) {
                events.add(
                        evaluated(after, evaluation(after, campaign, List.of()), decidedAt(after)));
            }
        }
        return events;
    }

    /**
     * Returns the event of an allocation of numbers to an entry; empty if the range was set aside
     * in vain, or the entry was erased since.
     */
    public Optional<DomainEvent> allocated(Tenant tenant, CampaignId campaignId, EntryId entryId) {
        return entries.find(tenant, campaignId, entryId)
                .flatMap(holdings::of)
                .map(holding -> allocated(holding.entry(), holding.numbers()));
    }

    private DomainEvent allocated(CampaignEntry entry, List<LuckyNumber> numbers) {
        Campaign campaign = campaign(entry);
        Map<String, @Nullable Object> data = evaluation(entry, campaign, numbers);
        data.put(
                "receipts",
                receipts.onEntry(campaign, entry, numbers.stream().limit(RECEIPTS).toList()));
        return evaluated(entry, data, entry.assignment().orElseThrow().at());
    }

    private Campaign campaign(CampaignEntry entry) {
        return campaigns.find(entry.tenant(), entry.campaignSlug(), clock.instant()).orElseThrow();
    }

    private static DomainEvent received(CampaignEntry entry) {
        return event(EventName.ENTRY_RECEIVED, entry, entry.receivedAt(), data(entry));
    }

    private static DomainEvent completed(CampaignEntry entry) {
        Map<String, @Nullable Object> data = data(entry);
        entry.reason()
                .filter(_ -> entry.status() == EntryStatus.REJECTED)
                .ifPresent(why -> data.put("reason", why));
        return event(EventName.ENTRY_COMPLETED, entry, decidedAt(entry), data);
    }

    private static DomainEvent evaluated(
            CampaignEntry entry, Map<String, @Nullable Object> data, Instant at) {
        return event(EventName.ENTRY_EVALUATED, entry, at, data);
    }

    private static Map<String, @Nullable Object> evaluation(
            CampaignEntry entry, Campaign campaign, List<LuckyNumber> numbers) {
        Map<String, @Nullable Object> data = data(entry);
        data.put("mechanics", EntryMechanics.of(entry, campaign.luckyNumbers(), numbers));
        return data;
    }

    private static Instant decidedAt(CampaignEntry entry) {
        return entry.evaluatedAt().orElseThrow();
    }

    private static Map<String, @Nullable Object> data(CampaignEntry entry) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("entry_id", entry.id().text());
        data.put("enrollment_id", enrollmentId(entry));
        data.put("status", entry.status().name());
        return data;
    }

    /** Derives the id from campaign and participant, so that it need not be stored. */
    private static String enrollmentId(CampaignEntry entry) {
        return Ids.named(
                        String.join(
                                "\n",
                                "enrollment",
                                entry.tenant().organisation().text(),
                                entry.tenant().mode().word(),
                                entry.campaignId().text(),
                                entry.person()))
                .toString();
    }

    /** Adds the campaign and the request key, which the envelope of this surface contains. */
    private static DomainEvent event(
            EventName name, CampaignEntry entry, Instant at, Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> campaign = new LinkedHashMap<>();
        campaign.put("id", entry.campaignId().text());
        campaign.put("slug", entry.campaignSlug().text());
        campaign.put("idempotencyKey", entry.requestKey());
        data.put("campaign", campaign);
        return DomainEvent.once(name, entry.tenant(), entry.id().text(), at, data);
    }
}
