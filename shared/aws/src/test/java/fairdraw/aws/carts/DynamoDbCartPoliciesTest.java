package fairdraw.aws.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartPolicy;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Organisations' policies for carts, separate in each mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbCartPoliciesTest {

    private static final Tenant TENANT = new Tenant("org_policy", Mode.TEST);

    private final String table = SharedStore.newTable("Carts");
    private final DynamoDbCartPolicies policies =
            new DynamoDbCartPolicies(SharedStore.client(), table);

    @AfterAll
    void close() {
        SharedStore.drop(table);
    }

    @Test
    void theLastDecisionStands() {
        assertThat(policies.find(TENANT)).isEmpty();

        policies.put(TENANT, new CartPolicy(true, true, Map.of("Mega Millions", "mega")));
        policies.put(TENANT, new CartPolicy(false, true, Map.of("Weekly", "weekly")));

        assertThat(policies.find(TENANT))
                .contains(new CartPolicy(false, true, Map.of("Weekly", "weekly")));
        assertThat(policies.find(new Tenant("org_policy", Mode.LIVE))).isEmpty();
    }

    @Test
    void noNamesAreADecisionToo() {
        Tenant other = new Tenant("org_policy_2", Mode.TEST);

        policies.put(other, CartPolicy.USUAL);

        assertThat(policies.find(other)).contains(CartPolicy.USUAL);
    }
}
