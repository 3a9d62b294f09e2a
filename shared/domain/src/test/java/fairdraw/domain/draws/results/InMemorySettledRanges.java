package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settled ranges of draws in memory. */
public final class InMemorySettledRanges implements SettledRanges {

    private final Map<DrawId, Map<Integer, List<Long>>> draws = new HashMap<>();

    @Override
    public synchronized void settle(Draw draw, int range, List<Long> winningLines) {
        draws.computeIfAbsent(draw.id(), _ -> new TreeMap<>())
                .put(range, List.copyOf(winningLines));
    }

    @Override
    public synchronized Map<Integer, List<Long>> counted(Draw draw) {
        return Map.copyOf(draws.getOrDefault(draw.id(), Map.of()));
    }
}
