package fairdraw.domain.carts;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link CartPolicies}, on an empty table each time. */
public interface CartPoliciesContract {

    CartPolicies policies();

    @Test
    default void theLastDecisionOfATenantStands() {
        CartPolicy last = new CartPolicy(false, true, Map.of("Weekly é", "weekly", "Mega", "mega"));
        assertThat(policies().find(TENANT)).isEmpty();

        policies().put(TENANT, new CartPolicy(true, true, Map.of("Mega Millions", "mega")));
        policies().put(TENANT, last);

        assertThat(policies().find(TENANT)).contains(last);
        for (Tenant other :
                List.of(
                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                        new Tenant(new OrganisationId("org_2"), Mode.TEST))) {
            assertThat(policies().find(other)).isEmpty();
        }
    }

    @Test
    default void noNamesAreADecisionToo() {
        policies().put(TENANT, CartPolicy.USUAL);

        assertThat(policies().find(TENANT)).contains(CartPolicy.USUAL);
    }
}
