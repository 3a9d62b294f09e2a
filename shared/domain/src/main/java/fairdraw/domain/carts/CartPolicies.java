package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import java.util.Optional;

/** The policies of organisations for their carts. */
public interface CartPolicies {

    /** Returns this tenant's policy, read with strong consistency; empty until it sets one. */
    Optional<CartPolicy> find(Tenant tenant);

    /** Replaces the tenant's policy. */
    void put(Tenant tenant, CartPolicy policy);
}
