package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.IsoTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of a lottery's or a campaign's draw as it changes state. */
public final class DrawEvents {

    /** A published step of a draw, with its event name for each kind of draw. */
    private enum Step {
        OPENED(EventName.LOTTERY_DRAW_OPENED, EventName.CAMPAIGN_DRAW_OPENED),
        CLOSED(EventName.LOTTERY_DRAW_CLOSED, EventName.CAMPAIGN_DRAW_CLOSED),
        SEALED(EventName.LOTTERY_DRAW_SEALED, EventName.CAMPAIGN_DRAW_SEALED),
        COMPLETED(EventName.LOTTERY_DRAW_COMPLETED, EventName.CAMPAIGN_DRAW_COMPLETED),
        CANCELLED(EventName.LOTTERY_DRAW_CANCELLED, EventName.CAMPAIGN_DRAW_CANCELLED);

        private final EventName ofLottery;
        private final EventName ofCampaign;

        Step(EventName ofLottery, EventName ofCampaign) {
            this.ofLottery = ofLottery;
            this.ofCampaign = ofCampaign;
        }
    }

    private DrawEvents() {}

    /**
     * Returns the event of the step from {@code before}, or from no draw, to {@code after}; empty
     * if the state did not change or has no event.
     */
    public static Optional<DomainEvent> between(Optional<Draw> before, Draw after) {
        boolean moved =
                before.map(draw -> !draw.progress().word().equals(after.progress().word()))
                        .orElse(true);
        return moved ? told(after) : Optional.empty();
    }

    private static Optional<DomainEvent> told(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Open _ -> Optional.of(event(draw, Step.OPENED, Map.of()));
            case Progress.Closed _ -> Optional.of(event(draw, Step.CLOSED, Map.of()));
            case Progress.Sealed step -> Optional.of(event(draw, Step.SEALED, sealed(step)));
            case Progress.Completed step ->
                    Optional.of(event(draw, Step.COMPLETED, result(step.settled())));
            case Progress.Concluded step ->
                    Optional.of(event(draw, Step.COMPLETED, result(step.awarded())));
            case Progress.Cancelled step ->
                    Optional.of(event(draw, Step.CANCELLED, Map.of("reason", step.reason())));
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Drawn _,
                    Progress.Settled _,
                    Progress.Awarded _ ->
                    Optional.empty();
        };
    }

    private static Map<String, Object> result(Progress.Settled settled) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "numbers",
                Fields.members("main", settled.drawn().main(), "bonus", settled.drawn().bonus()));
        result.put(
                "prizePoolCents", settled.prizes().paidCents() + settled.prizes().rolloverCents());
        result.put(
                "tiers",
                settled.prizes().tiers().stream()
                        .map(tier ->
                                Fields.members(
                                        "name", tier.name(),
                                        "winners", tier.winners(),
                                        "amountCents", tier.amountCents()))
                        .toList());
        return result;
    }

    private static Map<String, Object> sealed(Progress.Sealed sealed) {
        Map<String, Object> data = Fields.members("manifestHash", sealed.manifestHash());
        switch (sealed.randomness()) {
            case Randomness.Round(_, var round) -> data.put("beaconRound", round);
            case Randomness.Contest(var contest, var date) ->
                    data.put(
                            "extraction",
                            Fields.members("contest", contest, "date", date.toString()));
        }
        return data;
    }

    private static Map<String, Object> result(Progress.Awarded awarded) {
        return Fields.members(
                "totalNumbers", awarded.entrants(), "winnersSelected", awarded.nextRank());
    }

    private static DomainEvent event(Draw draw, Step step, Map<String, Object> more) {
        DrawTimes times = draw.rules().times();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("drawId", draw.id());
        EventName name = occasion(draw, step, data);
        data.put("status", draw.progress().word());
        data.put("openAt", IsoTime.text(times.openAt()));
        data.put("closeAt", IsoTime.text(times.closeAt()));
        data.put("drawAt", IsoTime.text(times.drawAt()));
        data.put("rulesHash", draw.rulesHash());
        data.putAll(more);
        return DomainEvent.once(name, draw.tenant(), draw.id(), draw.updatedAt(), data);
    }

    /** Adds the members that identify the occasion and returns the name of the event. */
    private static EventName occasion(Draw draw, Step step, Map<String, @Nullable Object> data) {
        return switch (draw.occasion()) {
            case Occasion.Lottery(var id, var slug) -> {
                data.put("lotteryId", id);
                data.put("lotterySlug", slug);
                yield step.ofLottery;
            }
            case Occasion.Campaign(var id, var slug) -> {
                data.put("campaignId", id);
                data.put("campaignSlug", slug);
                yield step.ofCampaign;
            }
            case Occasion.Giveaway _ ->
                    throw new IllegalStateException("giveaways have their own events");
        };
    }
}
