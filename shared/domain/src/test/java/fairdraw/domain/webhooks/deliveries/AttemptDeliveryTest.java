package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Slots.Ending;
import fairdraw.domain.webhooks.Slots.Wish;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.RecordedQueue.Later;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AttemptDeliveryTest {

    private final DeliveryBench bench = new DeliveryBench();
    private final Webhook webhook = webhook(new WebhookId("wh_1"));
    private final Delivery delivery = delivery(new WebhookId("wh_1"), new EventId("evt_1"));

    @Test
    void aDeliveryIsLeasedWhileItIsAttempted() {
        stored();
        bench.sender.meanwhile(() -> bench.attempt.resume(delivery.key(), 0));

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.sender.sent())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.delivery())
                                .isEqualTo(
                                        delivery.waitingUntil(NOON.plus(AttemptDelivery.LEASE))));
        assertThat(bench.queue.taken())
                .containsExactly(new Later(delivery.key(), AttemptDelivery.LEASE, 0));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void aFinishedDeliveryIsNotAttempted(State state) {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.to(state));

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.queue.taken()).isEmpty();
    }

    @Test
    void aDeliveryThatDoesNotExistIsNotAttempted() {
        bench.webhooks.add(webhook);

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.queue.taken()).isEmpty();
    }

    @Test
    void aDeliveryThatComesTooEarlyComesBackAtItsTimeUnlessTheSweepFindsIt() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.waitingUntil(NOON.plus(DeliveryQueue.LONGEST)));

        bench.attempt.resume(delivery.key(), 2);
        assertThat(bench.queue.taken())
                .containsExactly(new Later(delivery.key(), DeliveryQueue.LONGEST, 2));
        bench.pass(Duration.ofMillis(-1));
        bench.attempt.resume(delivery.key(), 2);
        assertThat(bench.queue.taken()).isEmpty();
        assertThat(bench.sender.sent()).isEmpty();
    }

    @Test
    void aDeliveryMayComeASecondEarly() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.waitingUntil(NOON.plusSeconds(1)));

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.sender.sent()).hasSize(1);
    }

    @Test
    void aDeliveryToAWebhookThatWasRemovedHasFailed() {
        bench.deliveries.add(delivery);

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.stored(delivery).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aDeliveryToAParkedWebhookIsKept() {
        bench.webhooks.add(parked(webhook));
        bench.deliveries.add(delivery);

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.stored(delivery).state()).isEqualTo(State.PARKED);
    }

    @Test
    void aChangeIsToldAtTheFormerAddressOfAParkedWebhook() {
        bench.webhooks.add(parked(webhook));
        Delivery told =
                Delivery.of(changed(webhook, "https://former.example/"), webhook, NOON, NOON);
        bench.deliveries.add(told);

        bench.attempt.resume(told.key(), 0);

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(bench.stored(told).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aDeliveryThatAnotherCallerLeasesFirstLeavesTheSlotFree() {
        stored();

        bench.on(new LostRaces(bench.deliveries)).resume(delivery.key(), 0);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(freeSlots()).isEqualTo(2);
        assertThat(bench.queue.taken()).isEmpty();
    }

    @Test
    void aDeliveryWaitsThreeTimesForASlotAndIsThenPostponed() {
        stored();
        takeAll();

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.pauses).containsExactly(1, 2);
        assertThat(bench.sender.sent()).isEmpty();
        assertPostponed(1, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aDeliveryIsPostponedForLongerEachTimeUpToFewMinutes() {
        for (int passes : List.of(1, 3, 8, 9, 200)) {
            DeliveryBench other = new DeliveryBench();
            other.webhooks.add(webhook);
            other.deliveries.add(delivery);
            while (other.slots.take(webhook, NOON, NOON.plusSeconds(90)) instanceof Wish.Taken) {
                assertThat(other.pauses).isEmpty();
            }

            other.attempt.resume(delivery.key(), passes);

            long most = 2L << Math.min(passes, 8);
            assertThat(other.queue.taken())
                    .singleElement()
                    .satisfies(later -> {
                        assertThat(later.passes()).isEqualTo(passes + 1);
                        assertThat(later.after().toSeconds()).isBetween(most / 2, most);
                    });
        }
    }

    @Test
    void aDeliveryToASilentWebhookIsPostponedAtOnce() {
        stored();
        Wish first = bench.slots.take(webhook, NOON, NOON.plusSeconds(90));
        bench.slots.release((Wish.Taken) first, Ending.SILENT, false, NOON);
        takeAll();

        bench.attempt.resume(delivery.key(), 0);

        assertThat(bench.pauses).isEmpty();
        assertPostponed(1, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private void assertPostponed(int passes, Duration atLeast, Duration atMost) {
        assertThat(bench.queue.taken())
                .singleElement()
                .satisfies(later -> {
                    assertThat(later.key()).isEqualTo(delivery.key());
                    assertThat(later.passes()).isEqualTo(passes);
                    assertThat(later.after()).isBetween(atLeast, atMost);
                    assertThat(bench.stored(delivery))
                            .isEqualTo(delivery.waitingUntil(NOON.plus(later.after())));
                });
    }

    private void stored() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery);
    }

    private void takeAll() {
        assertThat(freeSlots()).isPositive();
    }

    /** Takes all free slots and returns their number. */
    private int freeSlots() {
        int taken = 0;
        while (bench.slots.take(webhook, NOON, NOON.plusSeconds(90)) instanceof Wish.Taken) {
            taken++;
        }
        return taken;
    }

    /** Deliveries of which another caller replaces each first. */
    private record LostRaces(Deliveries real) implements Deliveries {

        @Override
        public boolean add(Delivery delivery) {
            return real.add(delivery);
        }

        @Override
        public Optional<Delivery> find(Delivery.Key key) {
            return real.find(key);
        }

        @Override
        public boolean replace(Delivery before, Delivery after) {
            return false;
        }

        @Override
        public List<Delivery.Key> due(Instant now, int limit) {
            return real.due(now, limit);
        }

        @Override
        public Page<Delivery> log(
                Tenant tenant,
                Collection<WebhookId> webhookIds,
                Collection<State> states,
                Page.Wanted wanted) {
            return real.log(tenant, webhookIds, states, wanted);
        }
    }
}
