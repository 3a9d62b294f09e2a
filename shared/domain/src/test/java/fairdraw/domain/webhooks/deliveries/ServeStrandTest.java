package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static fairdraw.domain.webhooks.SampleWebhooks.event;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.ScriptedSender.Sent;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Strands.Rest;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeStrandTest {

    private static final WebhookId ONE = new WebhookId("wh_1");
    private static final Line LINE = new Line(TENANT, ONE);
    private static final Strand STRAND = LINE.strand();

    /** Webhooks of one strand, as many as an owner may have. */
    private static final List<WebhookId> NEIGHBOURS =
            IntStream.range(0, 1_000)
                    .mapToObj(i -> new WebhookId("wh_" + i))
                    .filter(id -> Strand.of(TENANT.organisation(), id).equals(STRAND))
                    .limit(20)
                    .toList();

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
    void whatWaitsInALineIsSentInOrder() {
        bench.webhooks.add(webhook);
        List<Delivery> all = waiting(ONE, 60);
        bench.strands.announce(LINE, NOON);

        bench.serve.serve(Wake.of(STRAND));

        assertThat(bench.sender.sent()).hasSize(60);
        assertThat(bench.sender.sent().getFirst().delivery().key()).isEqualTo(all.getFirst().key());
        assertThat(all).allSatisfy(each -> assertThat(state(each)).isEqualTo(State.DELIVERED));
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
    void aDeliveryForAStrandThatIsServedIsLeftToItsRun() {
        bench.webhooks.add(webhook);
        bench.deliveries.addCarried(delivery);
        Held held = bench.strands.take(STRAND, NOON, NOON.plusSeconds(30)).orElseThrow();

        bench.serve(delivery.key());

        assertNothingHappens();
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

    @Test
    void aWebhookHasOneAttemptAtFirstAndAtMostEight() throws Exception {
        bench.webhooks.add(webhook);
        waiting(ONE, 100);
        bench.strands.announce(LINE, NOON);
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
            waiting(id, 10);
            bench.strands.announce(new Line(TENANT, id), NOON);
        }
        bench.sender.each(sent -> {
            if (sent.webhook().id().equals(good)) {
                if (sentTo(good) == 10) {
                    release.countDown();
                }
            } else if (release.getCount() > 0) {
                hanging.incrementAndGet();
                pause(release);
            }
        });

        bench.serve.serve(Wake.of(STRAND));

        assertThat(sentTo(good)).isEqualTo(10);
        assertThat(hanging).hasValue(NEIGHBOURS.size() - 1);
        assertThat(bench.sender.sent()).hasSize(10 * NEIGHBOURS.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aRunThatEndsAtAnyWriteLosesNothing(int write) {
        bench.webhooks.add(webhook);
        bench.deliveries.addCarried(delivery);
        Delivery waiting = delivery(ONE, new EventId("evt_2"));
        bench.deliveries.add(waiting);
        bench.strands.announce(LINE, NOON);
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

        assertThat(state(delivery)).isEqualTo(State.DELIVERED);
        assertThat(state(waiting)).isEqualTo(State.DELIVERED);
    }

    @Test
    void aDeliveryThatFailsUnexpectedlyComesAgainAndOthersAreSent() {
        bench.webhooks.add(webhook);
        List<Delivery> all = waiting(ONE, 10);
        bench.strands.announce(LINE, NOON);
        bench.sender.each(sent -> {
            if (sent.delivery().key().equals(all.getFirst().key())) {
                throw new IllegalStateException("a poison");
            }
        });

        assertThatThrownBy(() -> bench.serve.serve(Wake.of(STRAND))).hasMessage("a poison");

        assertThat(all.subList(1, 10))
                .allSatisfy(each -> assertThat(state(each)).isEqualTo(State.DELIVERED));
        bench.sender.each(_ -> {});
        bench.pass(Duration.ofSeconds(1));
        bench.serve.serve(Wake.of(STRAND));
        assertThat(state(all.getFirst())).isEqualTo(State.DELIVERED);
    }

    @Test
    void aRunHandsOnWhatItHasNoTimeFor() {
        bench.webhooks.add(webhook);
        List<Delivery> all = waiting(ONE, 30);
        bench.deliveries.addCarried(delivery);
        bench.strands.announce(LINE, NOON);
        bench.sender.each(_ -> bench.pass(Duration.ofSeconds(2)));

        bench.serve(delivery.key());

        assertThat(bench.sender.sent()).hasSizeBetween(15, 30);
        assertThat(bench.wakes.taken())
                .containsExactly(
                        new Later(new Wake(STRAND, List.of(), List.of(LINE)), Duration.ZERO));
        bench.sender.each(_ -> {});
        bench.serve.serve(new Wake(STRAND, List.of(), List.of(LINE)));
        assertThat(all).allSatisfy(each -> assertThat(state(each)).isEqualTo(State.DELIVERED));
    }

    @Test
    void aRunThatLostItsStrandBeginsNothingMore() {
        bench.webhooks.add(webhook);
        waiting(ONE, 10);
        bench.strands.announce(LINE, NOON);
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

    @Test
    void aStrandRemembersForWhichLinesItWaits() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery.waitingUntil(NOON.plusSeconds(60)));
        bench.strands.announce(LINE, NOON);

        bench.serve.serve(Wake.of(STRAND));

        Held held = bench.strands.take(STRAND, NOON, NOON.plusSeconds(9)).orElseThrow();
        assertThat(held.waiting()).containsExactly(LINE);
        bench.strands.release(held, new Rest(Set.of(), Optional.empty(), Optional.empty()));
    }

    private void assertNothingHappens() {
        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.wakes.taken()).isEmpty();
    }

    private State state(Delivery each) {
        return bench.stored(each).state();
    }

    private long sentTo(WebhookId id) {
        return List.copyOf(bench.sender.sent()).stream()
                .map(Sent::webhook)
                .filter(to -> to.id().equals(id))
                .count();
    }

    private List<Delivery> waiting(WebhookId id, int count) {
        List<Delivery> all =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                delivery(
                                        TENANT,
                                        id,
                                        new EventId("evt_%s_%03d".formatted(id, i)),
                                        NOON.minusSeconds(100).plusMillis(i)))
                        .toList();
        all.forEach(bench.deliveries::add);
        return all;
    }

    private static void pause(CountDownLatch until) {
        try {
            assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
