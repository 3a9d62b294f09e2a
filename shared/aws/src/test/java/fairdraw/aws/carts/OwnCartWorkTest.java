package fairdraw.aws.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.aws.webhooks.DynamoDbWebhooks;
import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.Carts.Recording;
import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Secrets;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import fairdraw.testing.ShortPause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Calls about carts and webhooks that report success although the answer to a write was lost. */
final class OwnCartWorkTest {

    private static final Tenant TENANT = LotteryWorld.TENANT;
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final Owner OWNER = new Owner(new OrganisationId("org_1"), Optional.empty());

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final Transactions transactions = TestTransactions.on(client);
    private final String carts = SharedStore.newTable("Carts");
    private final String webhooks = SharedStore.newTable("Webhooks");

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        SharedStore.drop(carts);
        SharedStore.drop(webhooks);
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.LostAnswer(),
                new Fault.FailedBefore(),
                new Fault.FailedAfter(),
                new Fault.Throttle());
    }

    private void lose(Fault fault) {
        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, fault));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFirstCartIsTheFirst(Fault fault) {
        var store = new DynamoDbCarts(client, transactions, new ShortPause(), carts);
        lose(fault);

        assertThat(store.record(SampleCarts.stored("c", NOW, "a"))).isEqualTo(Recording.FIRST);

        proxy.follow(FaultPlan.none());
        assertThat(store.record(SampleCarts.stored("c", NOW, "a"))).isEqualTo(Recording.UNCHANGED);
        lose(fault);
        assertThat(store.record(SampleCarts.stored("c", NOW.plusSeconds(1), "b")))
                .isEqualTo(Recording.REPLACED);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBadCartIsCountedOnce(Fault fault) {
        var store = new DynamoDbRefusedCarts(client, transactions, carts, 10);
        for (int times = 1; times <= 2; times++) {
            lose(fault);
            store.keep(TENANT, "a".repeat(32), "[]", List.of(), RefusedCart.State.REFUSED, NOW);

            proxy.follow(FaultPlan.none());
            assertThat(store.list(TENANT, new Page.Wanted(1, Optional.empty())).items())
                    .extracting(RefusedCart::times)
                    .containsExactly((long) times);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWebhookIsMadeChangedAndForgottenByTheCallThatDoesIt(Fault fault) {
        var store = new DynamoDbWebhooks(client, transactions, webhooks);
        Webhook first = webhook();
        lose(fault);
        assertThat(store.add(first)).isEqualTo(Webhooks.Added.DONE);
        Webhook rotated = first.signing(first.secrets().rotated(1, NOW), NOW);
        lose(fault);
        assertThat(store.replace(rotated)).isTrue();
        assertThat(store.replace(rotated)).isFalse();
        lose(fault);
        assertThat(store.remove(new Tenant(new OrganisationId("org_1"), Mode.TEST), first.id()))
                .contains(rotated);
        assertThat(store.remove(new Tenant(new OrganisationId("org_1"), Mode.TEST), first.id()))
                .isEmpty();
    }

    private static Webhook webhook() {
        return new Webhook(
                OWNER,
                Webhook.idOf(new CampaignSlug("spring")),
                "https://shop.example.com/",
                new EventFilter(List.of("*")),
                Format.CAMPAIGNS,
                SignatureForm.PLAIN,
                "",
                new Standing.Active(),
                Secrets.first(1, new Random(1)),
                NOW,
                NOW,
                1);
    }
}
