package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.extraction.Extraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Extractions that operators have entered, in memory. */
public final class InMemoryExtractions implements Extractions {

    private final Map<DrawId, Map<OperatorId, Entered>> entered = new HashMap<>();
    private final Map<DrawId, Extraction> agreed = new HashMap<>();

    @Override
    public synchronized void enter(Draw draw, Entered one) {
        entered.computeIfAbsent(draw.id(), _ -> new HashMap<>()).put(one.operatorId(), one);
    }

    @Override
    public synchronized List<Entered> entered(Draw draw) {
        return List.copyOf(entered.getOrDefault(draw.id(), Map.of()).values());
    }

    @Override
    public synchronized Extraction agree(Draw draw, Extraction extraction) {
        return agreed.merge(
                draw.id(),
                extraction,
                (stored, next) -> stored.contest().equals(next.contest()) ? stored : next);
    }

    @Override
    public synchronized Optional<Extraction> agreed(Draw draw) {
        return Optional.ofNullable(agreed.get(draw.id()));
    }
}
