package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Issuers in memory. */
public final class InMemoryIssuers implements Issuers {

    private final Map<Tenant, SortedMap<String, Issuer>> held = new HashMap<>();

    @Override
    public synchronized List<Issuer> of(Tenant tenant) {
        return List.copyOf(byId(tenant).values());
    }

    @Override
    public synchronized Added add(Issuer issuer) {
        SortedMap<String, Issuer> known = byId(issuer.tenant());
        if (known.containsKey(issuer.id())) {
            return Added.KNOWN;
        }
        if (known.size() >= Issuer.MOST) {
            return Added.TOO_MANY;
        }
        known.put(issuer.id(), issuer);
        return Added.DONE;
    }

    @Override
    public synchronized Optional<Issuer> remove(Tenant tenant, String id) {
        return Optional.ofNullable(byId(tenant).remove(id));
    }

    private SortedMap<String, Issuer> byId(Tenant tenant) {
        return held.computeIfAbsent(tenant, _ -> new TreeMap<>());
    }
}
