package fairdraw.domain.draws.results;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prizes of draws in memory. */
public final class InMemoryPrizes implements Prizes {

    private final Map<DrawId, Map<Integer, Settled>> draws = new HashMap<>();

    private record Settled(List<Long> winningLines, List<Prize> prizes) {}

    @Override
    public Range begin(Draw draw, int range) {
        List<Prize> added = new ArrayList<>();
        return new Range() {
            @Override
            public void add(Prize prize) {
                added.add(prize);
            }

            @Override
            public void end(List<Long> winningLines) {
                settle(draw, range, new Settled(List.copyOf(winningLines), List.copyOf(added)));
            }
        };
    }

    private synchronized void settle(Draw draw, int range, Settled settled) {
        of(draw).put(range, settled);
    }

    @Override
    public synchronized Map<Integer, List<Long>> counted(Draw draw) {
        Map<Integer, List<Long>> counted = new TreeMap<>();
        of(draw).forEach((range, settled) -> counted.put(range, settled.winningLines()));
        return counted;
    }

    @Override
    public synchronized Page<Prize> page(Draw draw, Page.Wanted wanted) {
        return Pages.ascending(
                of(draw).values().stream().flatMap(range -> range.prizes().stream()).toList(),
                wanted,
                Prize::leaf);
    }

    private Map<Integer, Settled> of(Draw draw) {
        return draws.computeIfAbsent(draw.id(), _ -> new HashMap<>());
    }
}
