package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import java.util.Optional;

/** What organisations decide about their carts. */
public interface CartPolicies {

    /** What this tenant decided; empty until it did. Strongly consistent. */
    Optional<CartPolicy> find(Tenant tenant);

    /** Replaces what was decided. */
    void put(Tenant tenant, CartPolicy policy);
}
