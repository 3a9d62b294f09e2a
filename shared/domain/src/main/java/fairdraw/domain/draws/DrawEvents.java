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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The events of the draws of one kind as they change state.
 *
 * @param occasion the members that identify a draw's occasion
 * @param result the members that the event of a completed draw adds
 */
public record DrawEvents(
        Names names,
        Function<Draw, Map<String, Object>> occasion,
        Function<Progress.Decided, Map<String, Object>> result) {

    /** The name of the event of each published step. */
    public record Names(
            EventName opened,
            EventName closed,
            EventName sealed,
            EventName completed,
            EventName cancelled) {}

    /**
     * Returns the event of the step from {@code before}, or from no draw, to {@code after}; empty
     * if the state did not change or has no event.
     */
    public Optional<DomainEvent> between(Optional<Draw> before, Draw after) {
        boolean moved =
                before.map(draw -> !draw.progress().word().equals(after.progress().word()))
                        .orElse(true);
        return moved ? told(after) : Optional.empty();
    }

    private Optional<DomainEvent> told(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Open _ -> event(draw, names.opened(), Map.of());
            case Progress.Closed _ -> event(draw, names.closed(), Map.of());
            case Progress.Sealed step -> event(draw, names.sealed(), sealed(step));
            case Progress.Decided step ->
                    step.finalFrom()
                            .flatMap(_ -> event(draw, names.completed(), result.apply(step)));
            case Progress.Cancelled step ->
                    event(draw, names.cancelled(), Map.of("reason", step.reason()));
            case Progress.Draft _, Progress.Scheduled _ -> Optional.empty();
        };
    }

    private static Map<String, Object> sealed(Progress.Sealed sealed) {
        Map<String, Object> data = Fields.members("root", sealed.root());
        switch (sealed.randomness()) {
            case Randomness.Round(_, var round) -> data.put("beaconRound", round);
            case Randomness.Contest(var contest, var date) ->
                    data.put(
                            "extraction",
                            Fields.members("contest", contest, "date", date.toString()));
        }
        return data;
    }

    private Optional<DomainEvent> event(Draw draw, EventName name, Map<String, Object> more) {
        DrawTimes times = draw.rules().times();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("drawId", draw.id().text());
        data.putAll(occasion.apply(draw));
        data.put("status", draw.progress().word());
        data.put("openAt", IsoTime.text(times.openAt()));
        data.put("closeAt", IsoTime.text(times.closeAt()));
        data.put("drawAt", IsoTime.text(times.drawAt()));
        data.put("rulesHash", draw.publishedRulesHash());
        data.putAll(more);
        return Optional.of(
                DomainEvent.once(name, draw.tenant(), draw.id().text(), draw.updatedAt(), data));
    }
}
