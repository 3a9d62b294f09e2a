package fairdraw.domain.carts;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The policies of organisations for their carts, cached for five seconds. */
public final class KnownPolicies {

    private final CartPolicies policies;
    private final InstantSource clock;
    private final Map<Tenant, Read> remembered = new ConcurrentHashMap<>();

    private record Read(CartPolicy policy, Instant at) {}

    public KnownPolicies(CartPolicies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Returns this tenant's policy, or the usual one if it has set none. */
    public CartPolicy of(Tenant tenant) {
        Instant now = clock.instant();
        Read read = remembered.get(tenant);
        if (read == null || now.isAfter(read.at().plus(Remembered.CART_POLICY.atMost()))) {
            read = new Read(policies.find(tenant).orElse(CartPolicy.USUAL), now);
            remembered.put(tenant, read);
        }
        return read.policy();
    }
}
