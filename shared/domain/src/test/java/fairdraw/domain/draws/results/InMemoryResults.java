package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Results in memory. */
public final class InMemoryResults implements Results {

    private final ConcurrentMap<String, Result> results = new ConcurrentHashMap<>();

    @Override
    public Result putIfAbsent(Draw draw, Result result) {
        return results.computeIfAbsent(draw.id(), _ -> result);
    }

    @Override
    public Optional<Result> find(Draw draw) {
        return Optional.ofNullable(results.get(draw.id()));
    }
}
