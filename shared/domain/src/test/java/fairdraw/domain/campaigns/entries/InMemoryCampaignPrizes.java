package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.PrizeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Prizes of campaigns in memory. */
public final class InMemoryCampaignPrizes implements CampaignPrizes {

    private final InMemoryCampaignEntries entries;
    private final Map<Place, NavigableMap<String, Prize>> prizes = new HashMap<>();

    private record Place(Tenant tenant, CampaignId campaignId) {}

    /** The stock of a prize, as far as one entry cares. */
    enum Stock {
        UNKNOWN,
        NONE,
        SOME
    }

    InMemoryCampaignPrizes(InMemoryCampaignEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean create(Campaign campaign, Prize prize) {
        synchronized (entries) {
            if (of(campaign).size() >= MOST) {
                return false;
            }
            of(campaign).put(prize.id().text(), prize);
            return true;
        }
    }

    @Override
    public List<Prize> all(Campaign campaign) {
        synchronized (entries) {
            return List.copyOf(of(campaign).values());
        }
    }

    @Override
    public Page<Prize> page(Campaign campaign, Page.Wanted wanted) {
        return Pages.ascending(all(campaign), wanted, prize -> prize.id().text());
    }

    @Override
    public Change change(CampaignEntry entry, DeclaredWin next) {
        synchronized (entries) {
            entries.interfere();
            DeclaredWin read = entry.win().orElseThrow();
            Stock stock = next.takesStock() ? stock(entry, next.prizeId()) : Stock.SOME;
            boolean changed =
                    entries.find(entry.tenant(), entry.campaignId(), entry.id())
                            .filter(stored -> stored.win().equals(entry.win()))
                            .isEmpty();
            if (changed) {
                return Change.ENTRY_CHANGED;
            }
            if (stock != Stock.SOME) {
                return stock == Stock.NONE ? Change.OUT_OF_STOCK : Change.PRIZE_UNKNOWN;
            }
            entries.declare(entry, next);
            putBack(entry, read.prizeId());
            if (next.takesStock()) {
                take(entry, next.prizeId());
            }
            return Change.DONE;
        }
    }

    Stock stock(CampaignEntry entry, PrizeId prizeId) {
        return Optional.ofNullable(of(entry).get(prizeId.text()))
                .map(prize -> prize.currentStock() > 0 ? Stock.SOME : Stock.NONE)
                .orElse(Stock.UNKNOWN);
    }

    void take(CampaignEntry entry, PrizeId prizeId) {
        move(entry, prizeId, -1);
    }

    void putBack(CampaignEntry entry, PrizeId prizeId) {
        move(entry, prizeId, 1);
    }

    private void move(CampaignEntry entry, PrizeId prizeId, int units) {
        of(entry)
                .computeIfPresent(
                        prizeId.text(),
                        (_, prize) ->
                                new Prize(
                                        prizeId,
                                        prize.name(),
                                        prize.type(),
                                        prize.unitValueCents(),
                                        prize.initialStock(),
                                        prize.currentStock() + units,
                                        prize.createdAt()));
    }

    private NavigableMap<String, Prize> of(Campaign campaign) {
        return of(new Place(campaign.tenant(), campaign.id()));
    }

    private NavigableMap<String, Prize> of(CampaignEntry entry) {
        return of(new Place(entry.tenant(), entry.campaignId()));
    }

    private NavigableMap<String, Prize> of(Place place) {
        return prizes.computeIfAbsent(place, _ -> new TreeMap<>());
    }
}
