package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.triggers.DeliverWebhooksFunction;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Webhooks that share a queue and its workers. */
final class NeighboursTest {

    private static final int FAILING = 5;
    private static final int EVENTS = 250;
    private static final int BATCH = 10;

    @Test
    void oneThatHangsDelaysNobodyElseAndHasOnlyItsSlots() throws Exception {
        CountDownLatch held = new CountDownLatch(8);
        CountDownLatch release = new CountDownLatch(1);
        try (Installation installation = Hooks.ofThisMachine();
                Receiver hanging = new Receiver();
                Receiver quick = new Receiver()) {
            Hooks hooks = new Hooks(installation);
            Hooks others = new Hooks(installation);
            hooks.create(hanging, "standard");
            others.create(quick, "standard");
            hanging.answering(_ -> {
                held.countDown();
                await(release);
                return new Receiver.Answer(200, Map.of());
            });
            var function = new DeliverWebhooksFunction(installation.wiring());
            Thread slow =
                    Thread.ofVirtual()
                            .start(() ->
                                    hooks.tell(
                                            function,
                                            IntStream.range(0, 20)
                                                    .mapToObj(i ->
                                                            hooks.event(
                                                                    "lottery.draw.opened",
                                                                    "hanging " + i))
                                                    .toArray(DomainEvent[]::new)));
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();

            others.tell(others.event("lottery.draw.opened", "quick"));

            assertThat(quick.received()).hasSize(1);
            assertThat(hanging.received()).hasSize(8);
            assertThat(slow.isAlive()).isTrue();
            release.countDown();
            slow.join();
        }
    }

    @Test
    void allOfManyEventsArriveUnderOneIdEachThoughAFifthOfTheAttemptsFail() {
        try (Installation installation = Hooks.ofThisMachine();
                Receiver receiver = new Receiver()) {
            Hooks hooks = new Hooks(installation);
            String id = hooks.create(receiver, "standard").text("id");
            Queue<String> arrived = new ConcurrentLinkedQueue<>();
            Queue<String> bodies = new ConcurrentLinkedQueue<>();
            AtomicInteger attempts = new AtomicInteger();
            receiver.answering(request -> {
                if (attempts.incrementAndGet() % FAILING == 0) {
                    return new Receiver.Answer(500, Map.of());
                }
                arrived.add(request.header("webhook-id"));
                bodies.add(request.body());
                return new Receiver.Answer(200, Map.of());
            });
            var function = new DeliverWebhooksFunction(installation.wiring());

            for (int from = 0; from < EVENTS; from += BATCH) {
                hooks.tell(
                        function,
                        IntStream.range(from, from + BATCH)
                                .mapToObj(i -> hooks.event("lottery.entry.created", "ticket " + i))
                                .toArray(DomainEvent[]::new));
            }
            for (int round = 1; round <= 10 && arrived.size() < EVENTS; round++) {
                hooks.pass(Duration.ofHours(10));
            }

            assertThat(arrived).hasSize(EVENTS).doesNotHaveDuplicates();
            assertThat(bodies).doesNotHaveDuplicates();
            int failed = attempts.get() / FAILING;
            assertThat(attempts.get()).isEqualTo(EVENTS + failed);
            assertThat(hooks.log(id))
                    .allSatisfy(
                            delivery -> assertThat(delivery).containsEntry("status", "DELIVERED"));
        }
    }

    @Test
    void eachOfSeveralIsToldByAMessageOfItsOwn() {
        try (Installation installation = Hooks.ofThisMachine();
                Receiver one = new Receiver();
                Receiver two = new Receiver()) {
            Hooks hooks = new Hooks(installation);
            hooks.create(one, "standard");
            hooks.create(two, "lotteries");
            hooks.operator(
                    CreateWebhookFunction::new,
                    GatewayCall.of("POST", "/")
                            .json(
                                    "{\"url\":\"http://127.0.0.1:1/\","
                                            + "\"events\":[\"draw.*\"],\"format\":\"draws\"}"));

            hooks.tell(hooks.event("lottery.entry.created", "one"));
            assertThat(hooks.due()).hasSize(2);
            hooks.attemptDue();

            assertThat(one.received()).hasSize(1);
            assertThat(two.received()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
