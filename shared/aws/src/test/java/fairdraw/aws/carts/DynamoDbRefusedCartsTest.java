package fairdraw.aws.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.carts.refused.RefusedCartsContract;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.testing.AtOnce;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbRefusedCartsTest implements RefusedCartsContract {

    private final String table = SharedStore.newTable("Carts");
    private final DynamoDbRefusedCarts refused =
            new DynamoDbRefusedCarts(
                    SharedStore.client(),
                    TestTransactions.on(SharedStore.client()),
                    table,
                    MOST_A_DAY);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public RefusedCarts refused() {
        return refused;
    }

    private static Tenant tenant(String organisation) {
        return new Tenant(new OrganisationId(organisation), Mode.TEST);
    }

    @Test
    void everySenderAtOnceCounts() {
        Tenant tenant = tenant("org_race");

        AtOnce.call(20, _ -> refused.keep(tenant, ID, "{", FAULTS, State.REFUSED, FIRST));

        assertThat(refused.find(tenant, ID).map(Kept::cart).map(RefusedCart::times)).contains(20L);
    }

    @Test
    void whatFitsNoItemIsNotKept() {
        byte[] noise = new byte[400_000];
        new Random(1).nextBytes(noise);
        String content = Base64.getEncoder().encodeToString(noise);

        assertThat(refused.keep(tenant("org_large"), ID, content, FAULTS, State.REFUSED, FIRST))
                .isFalse();
        assertThat(refused.find(tenant("org_large"), ID)).isEmpty();
    }
}
