package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes an event for every winning number of a drawn campaign, then concludes the draw. */
public final class TellWinners implements Step {

    private static final int BATCH = 100;

    private final Draws draws;
    private final Campaigns campaigns;
    private final Results results;
    private final CommittedNumbers numbers;
    private final EventBus bus;
    private final InstantSource clock;

    public TellWinners(
            Draws draws,
            Campaigns campaigns,
            Results results,
            CommittedNumbers numbers,
            EventBus bus,
            InstantSource clock) {
        this.draws = draws;
        this.campaigns = campaigns;
        this.results = results;
        this.numbers = numbers;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::tell);
    }

    private Optional<Draw> tell(Draw draw) {
        Progress.Awarded awarded = (Progress.Awarded) draw.progress();
        Campaign campaign = campaignOf(draw);
        for (int from = 0; from < awarded.nextRank(); from += BATCH) {
            int until = Math.min(awarded.nextRank(), from + BATCH);
            bus.publish(
                    results.ranks(draw, from, until).stream()
                            .map(rank -> won(draw, campaign, rank, awarded.drawnAt()))
                            .toList());
        }
        Instant now = clock.instant();
        Progress.Concluded done =
                new Progress.Concluded(awarded.afterTelling(), now, awarded.sealed().chunks());
        return draws.conclude(
                draw,
                current -> current.to(done, null, now),
                next -> draws.stored(next, DrawEntries.ended(next)));
    }

    private Campaign campaignOf(Draw draw) {
        CampaignSlug slug = CampaignOccasion.of(draw).slug();
        return campaigns.find(draw.tenant(), slug).orElseThrow();
    }

    private DomainEvent won(Draw draw, Campaign campaign, Rank rank, Instant at) {
        LuckyNumber number = LuckyNumber.ofIndex(rank.number());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("drawId", draw.id().text());
        data.put("campaignId", campaign.id().text());
        data.put("campaignSlug", campaign.slug().text());
        data.put("entryId", numbers.holder(campaign, number).orElseThrow().id().text());
        data.put("rank", rank.rank());
        data.put("number", number.tree());
        data.put("wonAt", IsoTime.text(at));
        return DomainEvent.once(
                EventName.CAMPAIGN_NUMBER_WON,
                draw.tenant(),
                draw.id().text() + '#' + rank.leaf(),
                at,
                data);
    }
}
