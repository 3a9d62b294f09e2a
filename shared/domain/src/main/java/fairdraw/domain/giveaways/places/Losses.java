package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.EventName;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events of losers if anyone subscribes to them, chunk by chunk of the sealed list,
 * and no more at a time than fit a turn. A person who has had a place gets no such event.
 */
public final class Losses {

    private final SealedLists lists;
    private final Marks marks;
    private final Participations participations;
    private final EventBus bus;
    private final Audience audience;
    private final InstantSource clock;

    public Losses(
            SealedLists lists,
            Marks marks,
            Participations participations,
            EventBus bus,
            Audience audience,
            InstantSource clock) {
        this.lists = lists;
        this.marks = marks;
        this.participations = participations;
        this.bus = bus;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * Publishes the next chunks of a draw whose places can go to no other person.
     *
     * @param from the number of chunks published before
     * @param chunks the number of all its chunks
     * @param at the time of the decision
     * @return the number of chunks published now
     */
    int tell(Draw draw, int from, int chunks, Instant at) {
        if (from >= chunks || !audience.wants(draw.tenant(), EventName.DRAW_CONSUMER_LOST)) {
            return chunks;
        }
        Set<String> marked =
                marks.all(draw).stream()
                        .map(Mark::rank)
                        .map(rank -> rank.person())
                        .collect(Collectors.toSet());
        Instant end = clock.instant().plus(Retrying.TURN);
        int chunk = from;
        while (chunk < chunks && clock.instant().isBefore(end)) {
            bus.publish(
                    participations.all(draw, active(draw, chunk)).stream()
                            .filter(part -> !marked.contains(part.person()))
                            .filter(Losses::isIn)
                            .map(part -> event(draw, part, at))
                            .toList());
            chunk++;
        }
        return chunk;
    }

    /** Returns the persons of a chunk's ACTIVE leaves. */
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

    /** Whether a person has neither left nor been denied; those who have get that event instead. */
    private static boolean isIn(Participation part) {
        return part.isActive() && part.denied().isEmpty() && part.forfeit().isEmpty();
    }

    private static DomainEvent event(Draw draw, Participation part, Instant at) {
        Map<String, @Nullable Object> data = EntrantEvents.data(draw, part);
        data.put("lostAt", IsoTime.text(at));
        return DomainEvent.once(
                EventName.DRAW_CONSUMER_LOST,
                draw.tenant(),
                draw.id().text() + '#' + part.person(),
                at,
                data);
    }
}
