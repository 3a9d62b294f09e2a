package fairdraw.domain.draws.results;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prizes of draws in memory. */
public final class InMemoryPrizes implements Prizes {

    private final Map<String, Map<String, Prize>> prizes = new HashMap<>();

    @Override
    public synchronized void write(Draw draw, List<Prize> written) {
        written.forEach(prize -> of(draw).put(prize.leaf(), prize));
    }

    @Override
    public synchronized Page<Prize> page(Draw draw, Page.Wanted wanted) {
        return Pages.ascending(of(draw).values(), wanted, Prize::leaf);
    }

    private Map<String, Prize> of(Draw draw) {
        return prizes.computeIfAbsent(draw.id().text(), _ -> new HashMap<>());
    }
}
