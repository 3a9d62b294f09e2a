package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.LINE;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.ONE;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.STRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.ids.EventId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of a strand that meet others, end early or fail, and what the next ones make up for. */
final class StrandTakeoverTest {

    private final DeliveryBench bench = new DeliveryBench();
    private final Webhook webhook = webhook(ONE);
    private final Delivery delivery = delivery(ONE, new EventId("evt_1"));

    @Test
    void aDeliveryForAStrandThatIsServedIsLeftToItsRun() {
        bench.webhooks.add(webhook);
        bench.deliveries.addCarried(delivery);
        Held held = bench.strands.take(STRAND, NOON, NOON.plusSeconds(30)).orElseThrow();

        bench.serve(delivery.key());

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.wakes.taken()).isEmpty();
        assertThat(bench.strands.hear(held)).containsExactly(LINE);
        assertThat(bench.deliveries.waiting(LINE, NOON, 9).due()).containsExactly(delivery);
    }

    @Test
    void aWakeThatComesTwiceAtOnceIsOneAttempt() {
        bench.webhooks.add(webhook);
        bench.deliveries.addCarried(delivery);
        bench.sender.meanwhile(() -> bench.serve(delivery.key()));

        bench.serve(delivery.key());

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(bench.stored(delivery).state()).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aRunThatEndsAtAnyWriteLosesNothing(int write) {
        bench.webhooks.add(webhook);
        bench.deliveries.addCarried(delivery);
        Delivery waiting = delivery(ONE, new EventId("evt_2"));
        bench.deliveries.add(waiting);
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);
        Killed killed = new Killed(write);
        try {
            bench.on(killed.on(bench.deliveries), killed.on(bench.strands))
                    .serve(Wake.carrying(delivery.key()));
        } catch (Killed.Now expected) {
            assertThat(expected).isNotNull();
        }

        // Its message comes back, at the latest after the queue's timeout.
        bench.wakes.taken();
        bench.pass(Duration.ofSeconds(90));
        bench.serve(delivery.key());
        bench.wakes.all(bench.strands.due(bench.now.plusSeconds(60), 9, bench.now));
        bench.serveAll();

        assertThat(bench.state(delivery)).isEqualTo(State.DELIVERED);
        assertThat(bench.state(waiting)).isEqualTo(State.DELIVERED);
    }

    @Test
    void aDeliveryThatFailsUnexpectedlyComesAgainAndOthersAreSent() {
        bench.webhooks.add(webhook);
        List<Delivery> all = bench.waiting(ONE, 10);
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);
        bench.sender.each(sent -> {
            if (sent.delivery().key().equals(all.getFirst().key())) {
                throw new IllegalStateException("a poison");
            }
        });

        assertThatThrownBy(() -> bench.serve.serve(Wake.of(STRAND))).hasMessage("a poison");

        assertThat(all.subList(1, 10))
                .allSatisfy(each -> assertThat(bench.state(each)).isEqualTo(State.DELIVERED));
        bench.sender.each(_ -> {});
        bench.pass(Duration.ofSeconds(1));
        bench.serve.serve(Wake.of(STRAND));
        assertThat(bench.state(all.getFirst())).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRunHandsOnWhatItHasNoTimeFor() {
        bench.webhooks.add(webhook);
        List<Delivery> all = bench.waiting(ONE, 30);
        bench.deliveries.addCarried(delivery);
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);
        bench.sender.each(_ -> bench.pass(Duration.ofSeconds(2)));

        bench.serve(delivery.key());

        // Of two seconds each, 13 begin within the 25 seconds for a receiver that is found slow.
        assertThat(bench.sender.sent()).hasSizeBetween(13, 30);
        assertThat(bench.wakes.taken())
                .containsExactly(
                        new Later(new Wake(STRAND, List.of(), List.of(LINE)), Duration.ZERO));
        bench.sender.each(_ -> {});
        bench.serve.serve(new Wake(STRAND, List.of(), List.of(LINE)));
        assertThat(all)
                .allSatisfy(each -> assertThat(bench.state(each)).isEqualTo(State.DELIVERED));
    }

    @Test
    void aRunThatLostItsStrandBeginsNothingMore() {
        bench.webhooks.add(webhook);
        bench.waiting(ONE, 10);
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);
        bench.sender.each(_ -> {
            bench.pass(ServeStrand.LEASE);
            Held other =
                    bench.strands.take(STRAND, bench.now, bench.now.plusSeconds(30)).orElseThrow();
            assertThat(other.waiting()).containsExactly(LINE);
        });

        bench.serve.serve(Wake.of(STRAND));

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(bench.strands.see(STRAND, bench.now).served()).isTrue();
    }
}
