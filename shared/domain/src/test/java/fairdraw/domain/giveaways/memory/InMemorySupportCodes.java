package fairdraw.domain.giveaways.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.SupportCodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Support codes in memory, which never expire. */
public final class InMemorySupportCodes implements SupportCodes {

    private final Map<Place, Case> cases = new HashMap<>();

    private record Place(Tenant tenant, String code) {}

    @Override
    public synchronized void remember(Draw draw, String code, Case refused) {
        cases.put(new Place(draw.tenant(), code), refused);
    }

    @Override
    public synchronized Optional<Case> find(Tenant tenant, String code) {
        return Optional.ofNullable(cases.get(new Place(tenant, code)));
    }

    @Override
    public synchronized void forget(Tenant tenant, Collection<String> codes) {
        codes.forEach(code -> cases.remove(new Place(tenant, code)));
    }

    /** Returns the number of cases. */
    public synchronized int size() {
        return cases.size();
    }
}
