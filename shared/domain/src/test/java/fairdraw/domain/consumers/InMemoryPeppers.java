package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.keys.RootKeys;
import java.util.HashMap;
import java.util.Map;

/** The generations of organisations' directories in memory. */
public final class InMemoryPeppers implements Peppers {

    private final RootKeys roots;
    private final Map<Tenant, Integer> begun = new HashMap<>();

    public InMemoryPeppers(RootKeys roots) {
        this.roots = roots;
    }

    @Override
    public synchronized int generation(Tenant tenant) {
        return begun.computeIfAbsent(tenant, _ -> roots.current());
    }

    @Override
    public byte[] of(Tenant tenant) {
        return roots.pepper(generation(tenant));
    }
}
