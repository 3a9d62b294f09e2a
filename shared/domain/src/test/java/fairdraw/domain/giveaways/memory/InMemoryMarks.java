package fairdraw.domain.giveaways.memory;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.PlaceEntries;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.Pending;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Marks in memory. */
public final class InMemoryMarks implements Marks {

    private final InMemoryDraws draws;
    private final BiFunction<Draw, String, Optional<Forfeit>> forfeits;
    private final Map<Place, Mark> marks = new HashMap<>();

    private record Place(DrawId drawId, String person) {}

    /**
     * @param forfeits the forfeit of a person in a draw
     */
    InMemoryMarks(InMemoryDraws draws, BiFunction<Draw, String, Optional<Forfeit>> forfeits) {
        this.draws = draws;
        this.forfeits = forfeits;
    }

    @Override
    public synchronized List<Mark> all(Draw draw) {
        return marks.entrySet().stream()
                .filter(stored -> stored.getKey().drawId().equals(draw.id()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingInt(mark -> mark.rank().rank()))
                .toList();
    }

    @Override
    public synchronized Optional<Mark> find(Draw draw, String person) {
        return Optional.ofNullable(marks.get(new Place(draw.id(), person)));
    }

    @Override
    public synchronized List<Mark> award(Draw draw, List<Rank> ranks) {
        return ranks.stream()
                .map(rank ->
                        find(draw, rank.person())
                                .orElseGet(() ->
                                        forfeits.apply(draw, rank.person())
                                                .map(forfeit -> storeOver(draw, rank, forfeit))
                                                .orElseGet(() -> store(draw, Mark.first(rank)))))
                .toList();
    }

    private Mark storeOver(Draw draw, Rank rank, Forfeit forfeit) {
        PlaceEntries.passedOver(draw, rank, forfeit).ifPresent(draws.register::put);
        return store(draw, Mark.passedOver(rank, forfeit));
    }

    private Mark store(Draw draw, Mark mark) {
        marks.put(new Place(draw.id(), mark.rank().person()), mark);
        return mark;
    }

    @Override
    public synchronized Map<String, Forfeit> forfeits(Draw draw, Collection<Mark> of) {
        Map<String, Forfeit> found = new HashMap<>();
        for (Mark mark : of) {
            String person = mark.rank().person();
            forfeits.apply(draw, person).ifPresent(forfeit -> found.put(person, forfeit));
        }
        return found;
    }

    @Override
    public synchronized boolean free(Draw draw, Mark freed) {
        Optional<Pending> entry = PlaceEntries.freed(draw, freed);
        boolean changes =
                entry.isPresent()
                        ? find(draw, freed.rank().person())
                                .filter(mark -> mark.state() == Mark.State.WON)
                                .isPresent()
                        : isChange(draw, freed);
        if (changes) {
            store(draw, freed);
            entry.ifPresent(draws.register::put);
        }
        return changes;
    }

    private boolean isChange(Draw draw, Mark to) {
        return find(draw, to.rank().person())
                .filter(mark -> mark.state() == Mark.State.WON || mark.state() == to.state())
                .filter(mark -> !mark.passedOn())
                .isPresent();
    }

    @Override
    public synchronized Passing pass(Draw next, Mark from, Mark to) {
        if (!isChange(next, from) || find(next, to.rank().person()).isPresent() || !isNext(next)) {
            return new Passing.Moved();
        }
        Optional<Forfeit> forfeit = forfeits.apply(next, to.rank().person());
        if (forfeit.isPresent()) {
            return new Passing.Forfeited(forfeit.get());
        }
        draws.replace(next);
        store(next, from);
        store(next, to);
        return new Passing.Done();
    }

    @Override
    public synchronized boolean passOver(Draw next, Rank over, Forfeit forfeit) {
        if (find(next, over.person()).isPresent() || !isNext(next)) {
            return false;
        }
        draws.replace(next);
        storeOver(next, over, forfeit);
        return true;
    }

    private boolean isNext(Draw next) {
        return draws.find(next.tenant(), next.id())
                .filter(stored -> stored.version() == next.version() - 1)
                .isPresent();
    }

    /** Claims a place that is WON. */
    synchronized boolean complete(Draw draw, String person, Instant now) {
        Optional<Mark> won = find(draw, person).filter(mark -> mark.state() == Mark.State.WON);
        won.ifPresent(mark ->
                store(
                        draw,
                        new Mark(
                                mark.rank(),
                                Mark.State.COMPLETED,
                                mark.wonAt(),
                                mark.reason(),
                                Optional.of(now),
                                mark.passedOn())));
        return won.isPresent();
    }

    /** Removes the mark of a person, if there is one. */
    synchronized void remove(Draw draw, String person) {
        marks.remove(new Place(draw.id(), person));
    }
}
