package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.deliveries.Deliveries.Part;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Deliveries}, on an empty table in each test. */
public interface DeliveriesContract {

    /** A limit so high that it cuts nothing off in any partition. */
    int ALL = 1_000;

    Line LINE = new Line(TENANT, new WebhookId("wh_1"));
    Part NONE = new Part(List.of(), Optional.empty());

    Deliveries deliveries();

    @Test
    default void aDeliveryIsFoundAsItWasStored() {
        Delivery attempted =
                delivery(new WebhookId("wh_1"), new EventId("evt_1"))
                        .after(
                                new Attempt(
                                        NOON,
                                        Duration.ofMillis(7),
                                        Optional.of(500),
                                        Optional.of("status")),
                                false)
                        .after(
                                new Attempt(
                                        NOON.plusSeconds(5),
                                        Duration.ZERO,
                                        Optional.empty(),
                                        Optional.of("tls")),
                                false)
                        .waitingUntil(NOON.plusSeconds(60));

        assertThat(deliveries().add(attempted)).isTrue();

        assertThat(deliveries().find(attempted.key())).contains(attempted);
        assertThat(deliveries().find(delivery(new WebhookId("wh_2"), new EventId("evt_1")).key()))
                .isEmpty();
        assertThat(deliveries().find(delivery(new WebhookId("wh_1"), new EventId("evt_2")).key()))
                .isEmpty();
        for (Tenant other : OTHERS) {
            assertThat(
                            deliveries()
                                    .find(
                                            new Delivery.Key(
                                                    other,
                                                    new WebhookId("wh_1"),
                                                    new EventId("evt_1"))))
                    .isEmpty();
        }
    }

    @Test
    default void anEventHasOneDeliveryToAWebhook() {
        Delivery first = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        assertThat(deliveries().add(first)).isTrue();

        assertThat(deliveries().add(first.to(State.PARKED))).isFalse();
        assertThat(deliveries().add(delivery(new WebhookId("wh_2"), new EventId("evt_1"))))
                .isTrue();
        assertThat(deliveries().add(delivery(new WebhookId("wh_1"), new EventId("evt_2"))))
                .isTrue();

        assertThat(deliveries().find(first.key())).contains(first);
    }

    @Test
    default void aDeliveryThatHasMovedOnIsNotReplaced() {
        Delivery first = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        Delivery leased = first.waitingUntil(NOON.plusSeconds(60));
        assertThat(deliveries().replace(first, leased)).isFalse();
        assertThat(deliveries().find(first.key())).isEmpty();
        deliveries().add(first);

        assertThat(deliveries().replace(first, leased)).isTrue();
        assertThat(deliveries().replace(first, first.waitingUntil(NOON.plusSeconds(90)))).isFalse();
        assertThat(deliveries().replace(leased, leased.to(State.DELIVERED))).isTrue();
        assertThat(deliveries().replace(leased, leased.to(State.FAILED))).isFalse();

        assertThat(deliveries().find(first.key())).contains(leased.to(State.DELIVERED));
    }

    @Test
    default void pendingDeliveriesOfALineAreDueFromTheirTimeOnInOrder() {
        Delivery now = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        Delivery soon =
                delivery(new WebhookId("wh_1"), new EventId("evt_2"))
                        .waitingUntil(NOON.plusMillis(1));
        Delivery late =
                delivery(new WebhookId("wh_1"), new EventId("evt_3"))
                        .waitingUntil(NOON.plusSeconds(60));
        List.of(late, soon, now).forEach(deliveries()::add);
        deliveries().add(delivery(new WebhookId("wh_2"), new EventId("evt_1")));
        deliveries()
                .add(
                        delivery(
                                OTHERS.getFirst(),
                                new WebhookId("wh_1"),
                                new EventId("evt_4"),
                                NOON));
        for (State finished : EnumSet.complementOf(EnumSet.of(State.PENDING))) {
            deliveries()
                    .add(
                            delivery(new WebhookId("wh_1"), new EventId("evt_" + finished))
                                    .to(finished));
        }

        assertThat(deliveries().waiting(LINE, NOON.minusMillis(1), ALL))
                .isEqualTo(new Part(List.of(), Optional.of(NOON)));
        assertThat(deliveries().waiting(LINE, NOON, ALL))
                .isEqualTo(new Part(List.of(now), Optional.of(soon.nextAt())));
        assertThat(deliveries().waiting(LINE, NOON.plusMillis(1), ALL))
                .isEqualTo(new Part(List.of(now, soon), Optional.of(late.nextAt())));
        assertThat(deliveries().waiting(LINE, late.nextAt(), ALL))
                .isEqualTo(new Part(List.of(now, soon, late), Optional.empty()));
        Part first = deliveries().waiting(LINE, late.nextAt(), 1);
        assertThat(first.due()).containsExactly(now);
        assertThat(first.next().orElseThrow()).isBeforeOrEqualTo(late.nextAt());
    }

    @Test
    default void aFinishedDeliveryIsNoLongerDue() {
        Delivery pending = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        deliveries().add(pending);
        deliveries().replace(pending, pending.to(State.FAILED));
        assertThat(deliveries().waiting(LINE, NOON, ALL)).isEqualTo(NONE);

        deliveries().replace(pending.to(State.FAILED), pending.again(NOON.plusSeconds(1)));
        assertThat(deliveries().waiting(LINE, NOON.plusSeconds(1), ALL).due())
                .containsExactly(pending.again(NOON.plusSeconds(1)));
    }

    @Test
    default void aDeliveryThatAMessageCarriesIsNotDueUntilItIsLeftInTheTable() {
        Delivery carried = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        assertThat(deliveries().addCarried(carried)).isTrue();
        assertThat(deliveries().addCarried(carried)).isFalse();
        assertThat(deliveries().find(carried.key())).contains(carried);
        assertThat(deliveries().waiting(LINE, NOON, ALL)).isEqualTo(NONE);

        assertThat(deliveries().replace(carried, carried)).isTrue();

        assertThat(deliveries().waiting(LINE, NOON, ALL).due()).containsExactly(carried);
    }

    @Test
    default void severalDeliveriesAreFoundAtOnceInTheirOrder() {
        Delivery one = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        Delivery two = delivery(new WebhookId("wh_1"), new EventId("evt_2"));
        deliveries().add(two);
        deliveries().addCarried(one);
        Delivery.Key none = delivery(new WebhookId("wh_1"), new EventId("evt_3")).key();

        assertThat(deliveries().find(List.of(one.key(), none, two.key(), one.key())))
                .containsExactly(one, two);
        assertThat(deliveries().find(List.of())).isEmpty();
    }

    @Test
    default void theLogShowsWhatWasNeverAttemptedAndWhatWaitsAgain() {
        Delivery carried = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        Delivery again =
                delivery(new WebhookId("wh_1"), new EventId("evt_2"))
                        .after(
                                new Attempt(
                                        NOON,
                                        Duration.ZERO,
                                        Optional.of(500),
                                        Optional.of("status")),
                                false);
        Delivery arrived =
                delivery(new WebhookId("wh_1"), new EventId("evt_3")).to(State.DELIVERED);
        deliveries().addCarried(carried);
        List.of(again, arrived).forEach(deliveries()::add);

        assertThat(log(TENANT, List.of(new WebhookId("wh_1")), Set.of(State.PENDING)))
                .containsExactly(again, carried);
        assertThat(log(TENANT, List.of(new WebhookId("wh_1")), Set.of(State.DELIVERED)))
                .containsExactly(arrived);
    }

    @Test
    default void theLogIsReadNewestFirstPageByPage() {
        List<State> states = List.copyOf(EnumSet.allOf(State.class));
        List<Delivery> all =
                IntStream.range(0, 7)
                        .mapToObj(i ->
                                delivery(
                                                TENANT,
                                                new WebhookId("wh_" + i % 2),
                                                new EventId("evt_" + i),
                                                NOON.plusMillis(i / 2 * 1_000L))
                                        .to(states.get(i % 4)))
                        .toList();
        all.forEach(deliveries()::add);

        for (int limit : List.of(1, 3, 7, 8)) {
            assertThat(
                            Pages.all(
                                    limit,
                                    wanted ->
                                            deliveries()
                                                    .log(
                                                            TENANT,
                                                            List.of(
                                                                    new WebhookId("wh_0"),
                                                                    new WebhookId("wh_1")),
                                                            EnumSet.allOf(State.class),
                                                            wanted)))
                    .isEqualTo(all.reversed());
        }
    }

    @Test
    default void theLogTellsOfTheseWebhooksAndStatesOnly() {
        Delivery pending = delivery(new WebhookId("wh_1"), new EventId("evt_1"));
        Delivery failed = delivery(new WebhookId("wh_1"), new EventId("evt_2")).to(State.FAILED);
        Delivery others = delivery(new WebhookId("wh_2"), new EventId("evt_3")).to(State.FAILED);
        List.of(pending, failed, others).forEach(deliveries()::add);

        assertThat(log(TENANT, List.of(new WebhookId("wh_1")), Set.of(State.FAILED, State.PARKED)))
                .containsExactly(failed);
        assertThat(log(TENANT, List.of(new WebhookId("wh_1")), EnumSet.allOf(State.class)))
                .containsExactly(failed, pending);
        assertThat(log(TENANT, List.of(new WebhookId("wh_3")), EnumSet.allOf(State.class)))
                .isEmpty();
        assertThat(log(TENANT, List.of(), EnumSet.allOf(State.class))).isEmpty();
        for (Tenant other : OTHERS) {
            assertThat(
                            log(
                                    other,
                                    List.of(new WebhookId("wh_1"), new WebhookId("wh_2")),
                                    EnumSet.allOf(State.class)))
                    .isEmpty();
        }
    }

    private List<Delivery> log(Tenant tenant, List<WebhookId> webhooks, Set<State> states) {
        return Pages.all(wanted -> deliveries().log(tenant, webhooks, states, wanted));
    }
}
