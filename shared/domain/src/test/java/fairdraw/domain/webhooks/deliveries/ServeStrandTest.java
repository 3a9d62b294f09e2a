package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.LINE;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.ONE;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.STRAND;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.EventId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Strands.Rest;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The deliveries that a run attempts, and the times at which it is woken for others. */
final class ServeStrandTest {

    private final DeliveryBench bench = new DeliveryBench();
    private final Webhook webhook = webhook(ONE);
    private final Delivery delivery = delivery(ONE, new EventId("evt_1"));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void aFinishedDeliveryIsNotAttempted(State state) {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.to(state));

        bench.serve(delivery.key());

        assertNothingHappens();
    }

    @Test
    void aDeliveryThatDoesNotExistIsNotAttempted() {
        bench.webhooks.add(webhook);

        bench.serve(delivery.key());

        assertNothingHappens();
    }

    @Test
    void aDeliveryThatComesTooEarlyIsLookedAtWhenItIsDue() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.waitingUntil(NOON.plus(Wakes.LONGEST)));

        bench.serve(delivery.key());

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.wakes.taken()).containsExactly(new Later(Wake.of(STRAND), Wakes.LONGEST));
        assertThat(bench.strands.due(NOON.plus(Wakes.LONGEST), 9, NOON)).isEmpty();
    }

    @Test
    void theSweepLooksAtADeliveryThatIsDueMuchLater() {
        bench.webhooks.add(webhook);
        Instant later = NOON.plus(Wakes.LONGEST).plusMillis(1);
        bench.deliveries.add(delivery.waitingUntil(later));

        bench.serve(delivery.key());
        assertThat(bench.wakes.taken()).isEmpty();
        bench.now = later;
        bench.wakes.all(bench.strands.due(later, 9, later.plusSeconds(60)));
        bench.serveAll();

        assertThat(bench.stored(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aDeliveryMayComeASecondEarly() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.waitingUntil(NOON.plusSeconds(1)));

        bench.serve(delivery.key());

        assertThat(bench.sender.sent()).hasSize(1);
    }

    @Test
    void aDeliveryToAWebhookThatWasRemovedHasFailed() {
        bench.deliveries.add(delivery);

        bench.serve(delivery.key());

        assertThat(bench.stored(delivery).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aDeliveryToAParkedWebhookIsKept() {
        bench.webhooks.add(parked(webhook));
        bench.deliveries.add(delivery);

        bench.serve(delivery.key());

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.stored(delivery).state()).isEqualTo(State.PARKED);
    }

    @Test
    void aChangeIsToldAtTheFormerAddressOfAParkedWebhook() {
        bench.webhooks.add(parked(webhook));
        Delivery told =
                Delivery.of(changed(webhook, "https://former.example/"), webhook, NOON, NOON);
        bench.deliveries.add(told);

        bench.serve(told.key());

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(bench.stored(told).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRetryIsWokenForOnce() {
        bench.webhooks.add(webhook);
        bench.deliveries.addCarried(delivery);
        bench.sender.answers(500);
        bench.serve(delivery.key());
        assertThat(bench.wakes.taken())
                .containsExactly(new Later(Wake.of(STRAND), Duration.ofSeconds(5)));

        bench.sender.answers(200);
        Delivery other = delivery(ONE, new EventId("evt_2"));
        bench.deliveries.addCarried(other);
        bench.serve(other.key());
        assertThat(bench.wakes.taken()).isEmpty();

        bench.pass(Duration.ofSeconds(5));
        bench.serve.serve(Wake.of(STRAND));
        assertThat(bench.stored(delivery).state()).isEqualTo(State.DELIVERED);
        assertThat(bench.wakes.taken()).isEmpty();
    }

    @Test
    void aStrandRemembersForWhichLinesItWaits() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.waitingUntil(NOON.plusSeconds(60)));
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);

        bench.serve.serve(Wake.of(STRAND));

        Held held = bench.strands.take(STRAND, NOON, NOON.plusSeconds(9)).orElseThrow();
        assertThat(held.waiting()).containsExactly(LINE);
        bench.strands.release(held, new Rest(Set.of(), Optional.empty(), Optional.empty()));
    }

    private void assertNothingHappens() {
        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.wakes.taken()).isEmpty();
    }
}
