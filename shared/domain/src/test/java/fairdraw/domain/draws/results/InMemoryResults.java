package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.ids.DrawId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Results of draws in memory, with the first ranks. */
public final class InMemoryResults implements Results {

    private final Map<String, Result> results = new HashMap<>();
    private final Map<DrawId, NavigableMap<Integer, Rank>> ranks = new HashMap<>();
    private final Map<Place, RankedRange> ranges = new HashMap<>();

    private record Place(DrawId drawId, int wanted, int range) {}

    @Override
    public synchronized Result putIfAbsent(Draw draw, Result result) {
        return Objects.requireNonNullElse(results.putIfAbsent(draw.id().text(), result), result);
    }

    @Override
    public synchronized Optional<Result> find(Draw draw) {
        return Optional.ofNullable(results.get(draw.id().text()));
    }

    @Override
    public synchronized void rank(Draw draw, List<Rank> stored) {
        stored.forEach(rank -> of(draw).put(rank.rank(), rank));
    }

    @Override
    public synchronized List<Rank> ranks(Draw draw, int from, int until) {
        return List.copyOf(of(draw).subMap(from, true, until, false).values());
    }

    @Override
    public synchronized void erase(Draw draw, String person) {
        of(draw).replaceAll((_, rank) -> rank.person().equals(person) ? erased(rank) : rank);
    }

    /** Returns what stays of a rank once its person is erased. */
    static Rank erased(Rank rank) {
        return new Rank(rank.rank(), rank.leaf(), Person.NOBODY, rank.number());
    }

    @Override
    public synchronized void rankRange(Draw draw, int wanted, int range, RankedRange ranked) {
        ranges.put(new Place(draw.id(), wanted, range), ranked);
    }

    @Override
    public synchronized Optional<RankedRange> rankedRange(Draw draw, int wanted, int range) {
        return Optional.ofNullable(ranges.get(new Place(draw.id(), wanted, range)));
    }

    private NavigableMap<Integer, Rank> of(Draw draw) {
        return ranks.computeIfAbsent(draw.id(), _ -> new TreeMap<>());
    }
}
