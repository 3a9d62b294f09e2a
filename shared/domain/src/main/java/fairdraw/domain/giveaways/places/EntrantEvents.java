package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The events of people in giveaways, each from a change of a participation or a place. */
public final class EntrantEvents {

    private final Participations participations;
    private final IssueReceipt issue;
    private final WinEvents winEvents;

    public EntrantEvents(Participations participations, IssueReceipt issue, WinEvents winEvents) {
        this.participations = participations;
        this.issue = issue;
        this.winEvents = winEvents;
    }

    /**
     * Returns the event of a change of a participation, which happened at {@code at}; empty if it
     * has none. Reads the draw only if there is an event.
     */
    public Optional<DomainEvent> ofPart(
            Supplier<Optional<Draw>> found,
            Optional<Participation> before,
            Participation after,
            Instant at) {
        int records = before.map(Participation::records).map(List::size).orElse(0);
        if (after.records().size() > records) {
            return found.get().map(draw -> entered(draw, after));
        }
        Optional<String> denied = after.denied();
        if (denied.isPresent() && before.flatMap(Participation::denied).isEmpty()) {
            return found.get().map(draw -> denied(draw, after, denied.get(), at));
        }
        Optional<Forfeit> forfeit = after.forfeit();
        if (forfeit.isPresent() && before.flatMap(Participation::forfeit).isEmpty()) {
            return found.get().map(draw -> forfeited(draw, after, forfeit.get()));
        }
        boolean left =
                before.filter(Participation::isActive).isPresent()
                        && after.last()
                                .filter(record -> record.status() == LeafStatus.WITHDRAWN)
                                .isPresent();
        return left ? found.get().map(draw -> left(draw, after, at)) : Optional.empty();
    }

    /**
     * Returns the event of a change of a mark: a place passed on to a person, or claimed; empty
     * otherwise.
     */
    public Optional<DomainEvent> ofMark(
            Supplier<Optional<Draw>> found, Optional<Mark> before, Mark after) {
        boolean later = before.isEmpty() && after.wonAt().isPresent();
        boolean completed =
                after.state() == Mark.State.COMPLETED
                        && before.filter(mark -> mark.state() == Mark.State.WON).isPresent();
        if (!later && !completed) {
            return Optional.empty();
        }
        return found.get()
                .filter(draw -> Stage.awarded(draw).isPresent())
                .flatMap(draw ->
                        participations
                                .find(draw, after.rank().person())
                                .flatMap(part ->
                                        completed
                                                ? Optional.of(completed(draw, part, after))
                                                : winEvents.won(draw, part, after)));
    }

    private DomainEvent entered(Draw draw, Participation part) {
        Participation.Stay record = part.last().orElseThrow();
        Map<String, @Nullable Object> data = data(draw, part);
        data.put("enteredAt", IsoTime.text(record.enteredAt()));
        data.put(
                "receipt",
                issue.onEntry(draw, part.entry(record), part.name(record), record.enteredAt()));
        return event(EventName.DRAW_CONSUMER_ENTERED, draw, part, record.enteredAt(), data);
    }

    private static DomainEvent left(Draw draw, Participation part, Instant at) {
        Map<String, @Nullable Object> data = data(draw, part);
        data.put("leftAt", IsoTime.text(at));
        return event(EventName.DRAW_CONSUMER_LEFT, draw, part, at, data);
    }

    private static DomainEvent denied(Draw draw, Participation part, String reason, Instant at) {
        Map<String, @Nullable Object> data = data(draw, part);
        data.put("deniedAt", IsoTime.text(at));
        data.put("denyReason", reason);
        return event(EventName.DRAW_CONSUMER_DENIED, draw, part, at, data);
    }

    private static DomainEvent forfeited(Draw draw, Participation part, Forfeit forfeit) {
        return forfeit.by() == Mark.State.LEFT
                ? left(draw, part, forfeit.at())
                : denied(draw, part, forfeit.reason(), forfeit.at());
    }

    private static DomainEvent completed(Draw draw, Participation part, Mark mark) {
        Instant at = mark.at().orElseThrow();
        Map<String, @Nullable Object> data = data(draw, part);
        data.put("completedAt", IsoTime.text(at));
        return event(EventName.DRAW_CONSUMER_COMPLETED, draw, part, at, data);
    }

    /** Returns the members that begin every event of a person. */
    static Map<String, @Nullable Object> data(Draw draw, Participation part) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("drawId", draw.id().text());
        data.put("sequenceId", GiveawayOccasion.of(draw).sequenceId());
        data.put("experienceId", null);
        data.put("consumerId", part.consumerId().text());
        return data;
    }

    private static DomainEvent event(
            EventName name,
            Draw draw,
            Participation part,
            Instant at,
            Map<String, @Nullable Object> data) {
        return DomainEvent.once(
                name,
                draw.tenant(),
                draw.id().text() + '#' + part.person() + '#' + part.records().size(),
                at,
                data);
    }
}
