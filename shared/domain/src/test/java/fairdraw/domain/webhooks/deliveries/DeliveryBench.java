package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.HashedSecrets;
import fairdraw.domain.webhooks.InMemoryHealths;
import fairdraw.domain.webhooks.InMemoryWebhooks;
import fairdraw.domain.webhooks.ParkWebhook;
import fairdraw.domain.webhooks.SampleWebhooks;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.ScriptedSender.Sent;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The use cases of deliveries on fakes, with a clock that moves when told. */
final class DeliveryBench {

    static final WebhookId ONE = new WebhookId("wh_1");
    static final Line LINE = new Line(SampleWebhooks.TENANT, ONE);
    static final Strand STRAND = LINE.strand();

    /** Webhooks of the same strand. */
    static final List<WebhookId> NEIGHBOURS =
            IntStream.range(0, 1_000)
                    .mapToObj(i -> new WebhookId("wh_" + i))
                    .filter(id ->
                            Strand.of(SampleWebhooks.TENANT.organisation(), id).equals(STRAND))
                    .limit(20)
                    .toList();

    volatile Instant now = SampleWebhooks.NOON;
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemoryStrands strands = new InMemoryStrands();
    final InMemoryHealths healths = new InMemoryHealths();
    final RecordedWakes wakes = new RecordedWakes();
    final ScriptedSender sender = new ScriptedSender();
    private final Subscribers subscribers = new Subscribers(webhooks, () -> now);
    final ServeStrand serve = on(deliveries, strands);
    final FanOutEvent fanOut = new FanOutEvent(subscribers, deliveries, strands, wakes, () -> now);

    /** Returns a server of strands on other implementations of the ports. */
    ServeStrand on(Deliveries port, Strands others) {
        MakeAttempt make =
                new MakeAttempt(
                        sender,
                        new HashedSecrets(),
                        port,
                        healths,
                        new ParkWebhook(webhooks),
                        () -> now);
        return new ServeStrand(subscribers, port, others, healths, make, wakes, () -> now);
    }

    /** Serves the strand of a delivery that comes as a message. */
    void serve(Delivery.Key key) {
        serve.serve(Wake.carrying(key));
    }

    /** Serves all strands of which wakes were sent, until there are no more that are due now. */
    void serveAll() {
        for (List<Later> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(later -> serve.serve(later.wake()));
        }
    }

    private List<Later> due() {
        return wakes.taken().stream().filter(later -> later.after().isZero()).toList();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Returns the delivery as it is stored now. */
    Delivery stored(Delivery delivery) {
        return deliveries.find(delivery.key()).orElseThrow();
    }

    /** Returns the state of the delivery as it is stored now. */
    State state(Delivery delivery) {
        return stored(delivery).state();
    }

    /** Returns how many deliveries were sent to a webhook. */
    long sentTo(WebhookId id) {
        return List.copyOf(sender.sent()).stream()
                .map(Sent::webhook)
                .filter(to -> to.id().equals(id))
                .count();
    }

    /** Adds deliveries to a webhook that have waited since before noon, and returns them. */
    List<Delivery> waiting(WebhookId id, int count) {
        List<Delivery> all =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                SampleWebhooks.delivery(
                                        SampleWebhooks.TENANT,
                                        id,
                                        new EventId("evt_%s_%03d".formatted(id, i)),
                                        SampleWebhooks.NOON.minusSeconds(100).plusMillis(i)))
                        .toList();
        all.forEach(deliveries::add);
        return all;
    }

    /** Returns the webhook as it is stored now. */
    Webhook stored(Webhook webhook) {
        return webhooks.find(webhook.owner(), webhook.id()).orElseThrow();
    }
}
