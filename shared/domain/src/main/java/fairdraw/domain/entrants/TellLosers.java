package fairdraw.domain.entrants;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Holder;
import fairdraw.domain.draws.Mark;
import fairdraw.domain.draws.Marks;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SealedLists;
import fairdraw.domain.draws.Step;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.fairness.IsoTime;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who have lost, where anybody listens, once nobody can win any more: chunk by chunk of
 * the sealed list, and only so many at a time that a function can do it. How far it has come is
 * kept with the draw.
 */
public final class TellLosers implements Step {

    /** Some hundred thousand people at a time; the sweep comes every minute for more. */
    private static final int CHUNKS = 25;

    private static final String LOST = "draw.consumer.lost";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Draws draws;
    private final SealedLists lists;
    private final Marks marks;
    private final Participations participations;
    private final EventBus bus;
    private final Audience audience;
    private final InstantSource clock;

    public TellLosers(
            Draws draws,
            SealedLists lists,
            Marks marks,
            Participations participations,
            EventBus bus,
            Audience audience,
            InstantSource clock) {
        this.draws = draws;
        this.lists = lists;
        this.marks = marks;
        this.participations = participations;
        this.bus = bus;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::tell);
    }

    private Optional<Draw> tell(Draw draw) {
        Progress.Concluded concluded = (Progress.Concluded) draw.progress();
        int chunks = concluded.awarded().sealed().chunks();
        boolean heard = audience.wants(draw.tenant(), LOST);
        int until = heard ? Math.min(chunks, concluded.toldChunks() + CHUNKS) : chunks;
        if (heard) {
            tell(draw, concluded, until);
        }
        Instant now = clock.instant();
        Progress.Concluded told = concluded.afterTelling(until);
        @Nullable Instant nextAt = until < chunks ? now.plus(PAUSE) : null;
        return draws.conclude(draw, current -> current.to(told, nextAt, now));
    }

    private void tell(Draw draw, Progress.Concluded concluded, int until) {
        Map<String, Mark> marked =
                marks.all(draw).stream()
                        .collect(
                                Collectors.toMap(
                                        mark -> mark.rank().person(), Function.identity()));
        for (int chunk = concluded.toldChunks(); chunk < until; chunk++) {
            bus.publish(lost(draw, concluded, active(draw, chunk), marked));
        }
    }

    /** The persons of a chunk's leaves that took part to the end. */
    private List<String> active(Draw draw, int chunk) {
        List<PackedLeaf> leaves =
                lists.chunk(draw, chunk).map(stored -> stored.leaves()).orElse(List.of());
        List<Holder> holders = lists.holders(draw, chunk);
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).status() == LeafStatus.ACTIVE) {
                persons.add(holders.get(i).person());
            }
        }
        return persons;
    }

    private List<DomainEvent> lost(
            Draw draw,
            Progress.Concluded concluded,
            List<String> persons,
            Map<String, Mark> marked) {
        return participations.all(draw, persons).stream()
                .filter(part -> hasLost(draw, part, marked, concluded.completedAt()))
                .map(part -> event(draw, part, concluded.completedAt()))
                .toList();
    }

    private static boolean hasLost(
            Draw draw, Participation part, Map<String, Mark> marked, Instant now) {
        Optional<Mark> mark = Optional.ofNullable(marked.get(part.person()));
        return new Standing(draw, part, mark).state(now).status() == EntrantState.Status.LOST;
    }

    private static DomainEvent event(Draw draw, Participation part, Instant at) {
        Map<String, @Nullable Object> data = EntrantEvents.data(draw, part);
        data.put("lostAt", IsoTime.text(at));
        return DomainEvent.once(LOST, draw.tenant(), draw.id() + '#' + part.person(), at, data);
    }
}
