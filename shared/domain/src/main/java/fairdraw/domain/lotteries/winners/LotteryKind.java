package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.DrawEvents;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The draws of lotteries: numbers are drawn, and tickets share the money of a pool.
 *
 * @param planning plans the next draw of the lottery whose draw no longer takes entries
 */
public record LotteryKind(
        Gates gates, Entries entries, Steps steps, Consumer<Draw> planning, OwnEvidence evidence)
        implements DrawKind {

    /** The events of these draws. */
    public static final DrawEvents EVENTS =
            new DrawEvents(
                    new DrawEvents.Names(
                            EventName.LOTTERY_DRAW_OPENED,
                            EventName.LOTTERY_DRAW_CLOSED,
                            EventName.LOTTERY_DRAW_SEALED,
                            EventName.LOTTERY_DRAW_COMPLETED,
                            EventName.LOTTERY_DRAW_CANCELLED),
                    LotteryKind::occasion,
                    LotteryKind::result);

    /** The steps of such a draw after its seal, each named for the state that it leads to. */
    public record Steps(Step draw, Step settle, Step complete, Step tellTickets) {}

    @Override
    public Kind kind() {
        return LotteryOccasion.KIND;
    }

    @Override
    public Gates gates(Draw draw) {
        return gates;
    }

    @Override
    public Step next(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Sealed _ -> steps.draw();
            case Progress.Drawn _ -> steps.settle();
            case Progress.Settled _ -> steps.complete();
            case Progress.Completed _ -> steps.tellTickets();
            case Progress other -> throw new IllegalStateException("not sealed: " + other.word());
        };
    }

    @Override
    public void planNext(Draw closed) {
        planning.accept(closed);
    }

    @Override
    public Optional<DomainEvent> event(Optional<Draw> before, Draw after) {
        return EVENTS.between(before, after);
    }

    private static Map<String, Object> occasion(Draw draw) {
        return Fields.members(
                "lotteryId",
                LotteryOccasion.of(draw).id().text(),
                "lotterySlug",
                LotteryOccasion.of(draw).slug().text());
    }

    private static Map<String, Object> result(Progress.Decided decided) {
        Progress.Settled settled = ((Progress.Completed) decided).settled();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "numbers",
                Fields.members("main", settled.drawn().main(), "bonus", settled.drawn().bonus()));
        result.put(
                "prizePoolCents", settled.prizes().paidCents() + settled.prizes().rolloverCents());
        result.put("tiers", LotteryEvidence.tiers(settled.prizes()));
        return result;
    }
}
