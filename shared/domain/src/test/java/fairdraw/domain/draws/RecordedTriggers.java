package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Triggers that never fire and that a test can inspect. */
public final class RecordedTriggers implements Triggers {

    private final Map<String, Instant> set = new LinkedHashMap<>();
    private final List<DrawId> immediate = new ArrayList<>();

    @Override
    public synchronized void at(Draw draw, String step, Instant at) {
        set.put(draw.id().text() + '.' + step, at);
    }

    @Override
    public synchronized void now(Tenant tenant, DrawId drawId) {
        immediate.add(drawId);
    }

    @Override
    public synchronized void forget(Draw draw, String step) {
        set.remove(draw.id().text() + '.' + step);
    }

    /** Returns the times of the triggers that are set, by draw id, dot and step. */
    public synchronized Map<String, Instant> set() {
        return Map.copyOf(set);
    }

    /** Returns the ids of the draws that were to advance at once, in order. */
    public synchronized List<DrawId> immediate() {
        return List.copyOf(immediate);
    }
}
