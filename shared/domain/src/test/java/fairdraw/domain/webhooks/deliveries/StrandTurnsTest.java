package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.event;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.LINE;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.NEIGHBOURS;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.ONE;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.STRAND;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The order of deliveries in a run, and the turns of the webhooks of its strand. */
final class StrandTurnsTest {

    /** Webhooks of one strand, as many as an owner may have. */
    private final DeliveryBench bench = new DeliveryBench();

    private final Webhook webhook = webhook(ONE);

    @Test
    void whatWaitsInALineIsSentInOrder() {
        bench.webhooks.add(webhook);
        List<Delivery> all = bench.waiting(ONE, 60);
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);

        bench.serve.serve(Wake.of(STRAND));

        assertThat(bench.sender.sent()).hasSize(60);
        assertThat(bench.sender.sent().getFirst().delivery().key()).isEqualTo(all.getFirst().key());
        assertThat(all)
                .allSatisfy(each -> assertThat(bench.state(each)).isEqualTo(State.DELIVERED));
    }

    @Test
    void whatIsWrittenDuringARunIsSentByIt() {
        bench.webhooks.add(webhook);
        AtomicInteger more = new AtomicInteger();
        bench.sender.meanwhile(() -> {
            bench.pass(FanOutEvent.MOMENT);
            if (more.incrementAndGet() < 5) {
                bench.fanOut.fanOut(event(new EventId("evt_more" + more)));
            }
        });

        bench.fanOut.fanOut(event(new EventId("evt_1")));
        bench.serve.serve(bench.wakes.taken().getFirst().wake());

        assertThat(bench.sender.sent()).hasSize(5);
        // The last look at what an index may not have shown yet.
        assertThat(bench.wakes.taken())
                .singleElement()
                .satisfies(later ->
                        assertThat(later.after()).isBetween(Duration.ZERO, Duration.ofSeconds(2)));
    }

    @Test
    void aWebhookHasOneAttemptAtFirstAndAtMostEight() throws Exception {
        bench.webhooks.add(webhook);
        bench.waiting(ONE, 100);
        bench.strands.announce(LINE.strand(), Set.of(LINE), NOON);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);
        bench.sender.meanwhile(() -> {
            int underWay = now.incrementAndGet();
            most.accumulateAndGet(underWay, Math::max);
            if (bench.sender.sent().size() > 50) {
                eight.countDown();
                pause(eight);
            }
            now.decrementAndGet();
        });

        bench.serve.serve(Wake.of(STRAND));

        assertThat(most).hasValue(8);
        assertThat(bench.sender.sent()).hasSize(100);
    }

    @Test
    void aReceiverThatHangsDelaysNoOtherOfItsStrand() {
        CountDownLatch release = new CountDownLatch(1);
        WebhookId good = NEIGHBOURS.getLast();
        AtomicInteger hanging = new AtomicInteger();
        for (WebhookId id : NEIGHBOURS) {
            bench.webhooks.add(webhook(id));
            bench.waiting(id, 10);
            bench.strands.announce(LINE.strand(), Set.of(new Line(TENANT, id)), NOON);
        }
        bench.sender.each(sent -> {
            if (sent.webhook().id().equals(good)) {
                if (bench.sentTo(good) == 10) {
                    release.countDown();
                }
            } else if (release.getCount() > 0) {
                hanging.incrementAndGet();
                pause(release);
            }
        });

        bench.serve.serve(Wake.of(STRAND));

        assertThat(bench.sentTo(good)).isEqualTo(10);
        assertThat(hanging).hasValue(NEIGHBOURS.size() - 1);
        assertThat(bench.sender.sent()).hasSize(10 * NEIGHBOURS.size());
    }

    private static void pause(CountDownLatch until) {
        try {
            assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
