package fairdraw.domain.carts;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KnownPoliciesTest {

    private static final CartPolicy STRICT = new CartPolicy(true, false, Map.of());

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InMemoryCartPolicies policies = new InMemoryCartPolicies();
    private final KnownPolicies known = new KnownPolicies(policies, () -> now);

    @Test
    void aTenantWithoutAPolicyHasTheUsualOne() {
        policies.put(TENANT, STRICT);

        assertThat(known.of(TENANT)).isEqualTo(STRICT);
        assertThat(known.of(new Tenant(new OrganisationId("org_1"), Mode.LIVE)))
                .isEqualTo(CartPolicy.USUAL);
    }

    @Test
    void aPolicyOrTheLackOfOneIsReadAgainAfterFiveSeconds() {
        assertThat(known.of(TENANT)).isEqualTo(CartPolicy.USUAL);
        policies.put(TENANT, STRICT);

        now = now.plusSeconds(5);
        assertThat(known.of(TENANT)).isEqualTo(CartPolicy.USUAL);
        now = now.plusMillis(1);
        assertThat(known.of(TENANT)).isEqualTo(STRICT);
    }
}
