package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The policies of organisations for their carts in memory. */
public final class InMemoryCartPolicies implements CartPolicies {

    private final Map<Tenant, CartPolicy> held = new ConcurrentHashMap<>();

    @Override
    public Optional<CartPolicy> find(Tenant tenant) {
        return Optional.ofNullable(held.get(tenant));
    }

    @Override
    public void put(Tenant tenant, CartPolicy policy) {
        held.put(tenant, policy);
    }
}
