package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.ChangeCampaign;
import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.campaigns.NumberOpening;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.results.Beacons;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.entries.Drawn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The opening of automatic numbers: a draw opens with the signature of a beacon's round that nobody
 * knew when its rules were announced, and no number is given before. Signatures are unique, so it
 * does not matter who fetches one, or how often.
 */
public final class OpenNumbers {

    private final Draws draws;
    private final Campaigns campaigns;
    private final ChangeCampaign changeCampaign;
    private final NumberKeys keys;
    private final Beacons beacons;
    private final Triggers triggers;
    private final InstantSource clock;

    public OpenNumbers(
            Draws draws,
            Campaigns campaigns,
            NumberKeys keys,
            Beacons beacons,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.campaigns = campaigns;
        this.changeCampaign = new ChangeCampaign(campaigns, draws, clock);
        this.keys = keys;
        this.beacons = beacons;
        this.triggers = triggers;
        this.clock = clock;
    }

    /**
     * Takes the step {@code open} of a scheduled draw once its numbers are opened, or when it has
     * to close; puts it off until then.
     */
    public Optional<Draw> take(Draw draw, Step open) {
        Instant now = clock.instant();
        Instant closeAt = draw.rules().times().closeAt();
        return now.isBefore(closeAt) && !isOpened(draw)
                ? Retrying.putOff(draws, triggers, draw, now, closeAt)
                : open.take(draw);
    }

    /**
     * Whether everything that orders the numbers of a draw is known, which is so of every draw
     * without such an order; fetches it where nobody has yet.
     */
    public boolean isOpened(Draw draw) {
        return order(draw).map(by -> opened(draw, by).isPresent()).orElse(true);
    }

    /**
     * Returns what the register shows of the order of a drawn draw's numbers; empty if none stands
     * there.
     */
    public Optional<Drawn.Numbers> shown(Draw draw) {
        return order(draw)
                .map(by ->
                        new Drawn.Numbers(
                                Hex.encode(keys.of(draw.pepper(), draw.id())),
                                opened(draw, by).orElseThrow()));
    }

    private static Optional<NumberOrder> order(Draw draw) {
        return draw.registered().flatMap(place -> place.registration().numbers());
    }

    private Optional<String> opened(Draw draw, NumberOrder by) {
        Campaign campaign =
                campaigns.find(draw.tenant(), CampaignOccasion.of(draw).slug()).orElseThrow();
        return campaign.opening() instanceof NumberOpening.Known(String signature)
                ? Optional.of(signature)
                : beacons.signature(by.chain(), by.openingRound(draw.rules().times()))
                        .flatMap(signature -> kept(campaign, Hex.encode(signature)));
    }

    private Optional<String> kept(Campaign campaign, String signature) {
        return switch (changeCampaign.change(
                campaign.tenant(), campaign.id(), current -> current.opened(signature))) {
            case ChangeCampaign.Outcome.Changed _ -> Optional.of(signature);
            case ChangeCampaign.Outcome.Busy _ -> Optional.empty();
            case ChangeCampaign.Outcome.NotFound _ ->
                    throw new IllegalStateException("a draw without its campaign");
            case ChangeCampaign.Outcome.Running _ ->
                    throw new IllegalStateException("archived by its opening");
        };
    }
}
