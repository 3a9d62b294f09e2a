package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.InMemoryWebhooks;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.RedriveDeliveries.Outcome;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class RedriveDeliveriesTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Wake LOOK = Wake.at(new Line(TENANT, new WebhookId("wh_1")));

    /** Comes even if the call ends before it has sent the other. */
    private static final Later SAFE = new Later(LOOK, Duration.ofSeconds(60));

    private static final Later AT_ONCE = new Later(LOOK, Duration.ZERO);

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final RecordedWakes wakes = new RecordedWakes();
    private final RedriveDeliveries redrive =
            new RedriveDeliveries(webhooks, deliveries, wakes, () -> LATER);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PENDING")
    void aDeliveryThatFailedWasKeptOrHasArrivedBeginsAgainWithItsFormerAttempts(State state) {
        webhooks.add(webhook(new WebhookId("wh_1")));
        Delivery delivery =
                delivery(new WebhookId("wh_1"), new EventId("evt_1"))
                        .after(
                                new Attempt(
                                        NOON,
                                        Duration.ZERO,
                                        Optional.of(500),
                                        Optional.of("status")),
                                false)
                        .to(state);
        deliveries.add(delivery);

        assertThat(redrive.one(TENANT, "wh_1.evt_1")).isEqualTo(new Outcome.Redriven(1, false));

        assertThat(deliveries.find(delivery.key()))
                .hasValueSatisfying(again -> {
                    assertThat(again.state()).isEqualTo(State.PENDING);
                    assertThat(again.failed()).isZero();
                    assertThat(again.attempts()).isEqualTo(delivery.attempts());
                    assertThat(again.nextAt()).isEqualTo(LATER);
                });
        assertThat(wakes.taken()).containsExactly(SAFE, AT_ONCE);
    }

    @Test
    void aDeliveryOnItsWayStaysAsItIs() {
        webhooks.add(webhook(new WebhookId("wh_1")));
        Delivery delivery = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        deliveries.add(delivery);

        assertThat(redrive.one(TENANT, "wh_1.evt_1")).isEqualTo(new Outcome.Pending());

        assertThat(deliveries.find(delivery.key())).contains(delivery);
        assertThat(wakes.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "DELIVERED"})
    void aDeliveryThatHasNotFailedIsNotAmongAllOfItsWebhook(State state) {
        webhooks.add(webhook(new WebhookId("wh_1")));
        Delivery delivery = delivery(new WebhookId("wh_1"), new EventId("evt_1")).to(state);
        deliveries.add(delivery);

        assertThat(redrive.all(TENANT, new WebhookId("wh_1")))
                .isEqualTo(new Outcome.Redriven(0, false));

        assertThat(deliveries.find(delivery.key())).contains(delivery);
        assertThat(wakes.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ".evt_1",
                " .evt_1",
                "wh_1",
                "wh_1.",
                "wh_1. ",
                "wh_1.evt_2",
                "wh_2.evt_1"
            })
    void aTextThatNamesNoDeliveryIsNotFound(String id) {
        webhooks.add(webhook(new WebhookId("wh_1")));
        deliveries.add(delivery(new WebhookId("wh_1"), new EventId("evt_1")).to(State.FAILED));

        assertThat(redrive.one(TENANT, id)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void anotherTenantsDeliveriesAreNotFound() {
        webhooks.add(webhook(new WebhookId("wh_1")));
        deliveries.add(delivery(new WebhookId("wh_1"), new EventId("evt_1")).to(State.FAILED));

        for (Tenant other : OTHERS) {
            assertThat(redrive.one(other, "wh_1.evt_1")).isEqualTo(new Outcome.NotFound());
            assertThat(redrive.all(other, new WebhookId("wh_1"))).isEqualTo(new Outcome.NotFound());
        }
        assertThat(wakes.taken()).isEmpty();
    }

    @Test
    void nothingIsRestartedForAWebhookThatIsGoneOrNotActive() {
        deliveries.add(delivery(new WebhookId("wh_1"), new EventId("evt_1")).to(State.FAILED));
        assertThat(redrive.one(TENANT, "wh_1.evt_1")).isEqualTo(new Outcome.NotFound());
        assertThat(redrive.all(TENANT, new WebhookId("wh_1"))).isEqualTo(new Outcome.NotFound());

        webhooks.add(parked(webhook(new WebhookId("wh_1"))));
        assertThat(redrive.one(TENANT, "wh_1.evt_1")).isEqualTo(new Outcome.NotActive());
        assertThat(redrive.all(TENANT, new WebhookId("wh_1"))).isEqualTo(new Outcome.NotActive());
        assertThat(wakes.taken()).isEmpty();
    }

    @Test
    void allOfAWebhookBeginAgainFiveHundredAtATime() {
        webhooks.add(webhook(new WebhookId("wh_1")));
        for (int i = 0; i < 501; i++) {
            deliveries.add(
                    delivery(
                                    TENANT,
                                    new WebhookId("wh_1"),
                                    new EventId("evt_" + i),
                                    NOON.plusMillis(i))
                            .to(i % 2 == 0 ? State.FAILED : State.PARKED));
        }
        deliveries.add(delivery(new WebhookId("wh_2"), new EventId("evt_0")).to(State.FAILED));

        assertThat(redrive.all(TENANT, new WebhookId("wh_1")))
                .isEqualTo(new Outcome.Redriven(500, true));
        assertThat(wakes.taken()).containsExactly(SAFE, AT_ONCE);
        assertThat(redrive.all(TENANT, new WebhookId("wh_1")))
                .isEqualTo(new Outcome.Redriven(1, false));
        assertThat(wakes.taken()).containsExactly(SAFE, AT_ONCE);
    }
}
