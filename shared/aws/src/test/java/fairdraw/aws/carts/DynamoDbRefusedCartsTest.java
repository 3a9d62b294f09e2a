package fairdraw.aws.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The storage of bodies that were sent as carts and refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbRefusedCartsTest {

    private static final Instant FIRST = Instant.parse("2026-07-01T12:00:00.123Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final List<CartFault> FAULTS =
            List.of(new CartFault("body", "body must be a JSON object"));

    /** An id in the form of a hash. */
    private static final String ID = "a".repeat(32);

    private final String table = SharedStore.newTable("Carts");
    private final DynamoDbRefusedCarts refused =
            new DynamoDbRefusedCarts(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterAll
    void close() {
        SharedStore.drop(table);
    }

    private static Tenant tenant(String organisation) {
        return new Tenant(organisation, Mode.TEST);
    }

    @Test
    void whatIsSentAgainIsKeptOnceAndCounted() {
        Tenant tenant = tenant("org_again");
        String content = "not \uD83C\uDFB2 JSON \u0000";

        assertThat(refused.keep(tenant, ID, content, FAULTS, State.REFUSED, FIRST)).isTrue();
        assertThat(refused.keep(tenant, ID, content, FAULTS, State.QUARANTINED, LATER)).isTrue();

        assertThat(refused.find(tenant, ID))
                .contains(
                        new Kept(
                                new RefusedCart(
                                        tenant, ID, FAULTS, State.QUARANTINED, 2, FIRST, LATER),
                                content));
        assertThat(refused.find(tenant, "b".repeat(32))).isEmpty();
        assertThat(refused.find(new Tenant("org_again", Mode.LIVE), ID)).isEmpty();
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

    @Test
    void aTenantsAreListedPageByPage() {
        Tenant tenant = tenant("org_list");
        for (String id : List.of("c", "a", "b")) {
            refused.keep(tenant, id, "{", FAULTS, State.REFUSED, FIRST);
        }
        refused.keep(tenant("org_list_2"), "d", "{", FAULTS, State.REFUSED, FIRST);

        Page<RefusedCart> first = refused.list(tenant, new Page.Wanted(2, Optional.empty()));
        Page<RefusedCart> second = refused.list(tenant, new Page.Wanted(2, first.next()));

        assertThat(first.items()).extracting(RefusedCart::id).containsExactly("a", "b");
        assertThat(second.items()).extracting(RefusedCart::id).containsExactly("c");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void oneThatWasAcceptedAfterAllSaysSo() {
        Tenant tenant = tenant("org_replay");
        refused.keep(tenant, ID, "{", FAULTS, State.QUARANTINED, FIRST);

        refused.markReplayed(tenant, ID);

        assertThat(refused.find(tenant, ID).map(Kept::cart).map(RefusedCart::state))
                .contains(State.REPLAYED);
        assertThatThrownBy(() -> refused.markReplayed(tenant, "nobody"))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }
}
