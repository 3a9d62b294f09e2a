package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.SampleWebhooks;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.triggers.DeliverWebhooksFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Webhooks that share a queue and its workers. */
final class NeighboursTest {

    private static final int FAILING = 5;
    private static final int EVENTS = 250;

    /** Almost as many as an organisation may have in both modes. */
    private static final int HANGING = 38;

    private static final int BATCH = 10;

    /** The time that passes at once while something is waited for. */
    private static final Duration STEP = Duration.ofMillis(100);

    private static final int STEPS = 100;

    @Test
    void receiversThatHangDelayNeitherOthersNorTheGoodOneOfTheirOrganisation() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (Installation installation = Hooks.ofThisMachine();
                Receiver hanging = new Receiver();
                Receiver good = new Receiver();
                Receiver quick = new Receiver();
                ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
            Hooks hooks = new Hooks(installation);
            Hooks others = new Hooks(installation);
            Tenant live = new Tenant(hooks.tenant().organisation(), Mode.LIVE);
            Webhooks webhooks = installation.wiring().webhooks().webhooks();
            for (int i = 0; i < HANGING; i++) {
                webhooks.add(
                        webhook(i % 2 == 0 ? live : hooks.tenant(), "wh_hanging" + i, hanging));
            }
            webhooks.add(webhook(hooks.tenant(), "wh_good", good));
            others.create(quick, "standard");
            hanging.answering(_ -> {
                await(release);
                return new Receiver.Answer(200, Map.of());
            });
            Runnable serve =
                    () -> {
                        for (String wake = hooks.nextWake();
                                !wake.isEmpty();
                                wake = hooks.nextWake()) {
                            String body = wake;
                            runs.execute(
                                    () -> hooks.run(DeliverWebhooksFunction::new, List.of(body)));
                        }
                    };

            hooks.handOver(both(hooks, live, "one"));
            serve.run();
            assertThat(arrive(installation, hanging, HANGING)).isTrue();
            others.handOver(others.event("lottery.draw.opened", "quick"));
            hooks.handOver(hooks.event("lottery.draw.opened", "two"));
            serve.run();

            assertThat(arrive(installation, quick, 1)).isTrue();
            assertThat(quick.received()).hasSize(1);
            assertThat(arrive(installation, good, 2)).isTrue();
            assertThat(good.received()).hasSize(2);
            release.countDown();
            runs.shutdown();
            assertThat(runs.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /**
     * Whether so many more requests arrive within ten seconds; the clock moves on as long as they
     * do not.
     */
    private static boolean arrive(Installation installation, Receiver receiver, int count)
            throws InterruptedException {
        boolean arrived = receiver.awaits(count, STEP);
        for (int step = 1; step < STEPS && !arrived; step++) {
            installation.clock().forward(STEP);
            arrived = receiver.awaits(count, STEP);
        }
        return arrived;
    }

    private static Webhook webhook(Tenant tenant, String id, Receiver receiver) {
        Webhook sample = SampleWebhooks.webhook(Owner.of(tenant), new WebhookId(id));
        return sample.changed(
                receiver.url(), sample.events(), "", sample.standing(), sample.createdAt());
    }

    /** Returns an event for both halves of the hanging webhooks. */
    private static DomainEvent[] both(Hooks hooks, Tenant live, String subject) {
        DomainEvent test = hooks.event("lottery.draw.opened", subject);
        DomainEvent other =
                DomainEvent.once(
                        Hooks.name("lottery.draw.opened"),
                        live,
                        subject,
                        test.occurredAt(),
                        test.data());
        return new DomainEvent[] {test, other};
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

            for (int from = 0; from < EVENTS; from += BATCH) {
                hooks.tell(
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
    void eachOfSeveralIsToldOnce() {
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

            hooks.handOver(hooks.event("lottery.entry.created", "one"));
            // One for each strand of theirs; all are lost.
            assertThat(installation.queues().bodies("WakeQueue")).hasSizeBetween(1, 2);
            String lost = hooks.nextWake();
            while (!lost.isEmpty()) {
                lost = hooks.nextWake();
            }
            hooks.handOver(hooks.event("lottery.entry.created", "one"));
            hooks.attemptDue();

            assertThat(one.received()).hasSize(1);
            assertThat(two.received()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
