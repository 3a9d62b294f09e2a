package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.event;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.deliveries.RecordedQueue.Later;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeliverEventTest {

    private final DeliveryBench bench = new DeliveryBench();
    private final DomainEvent event = event(new EventId("evt_1"));

    @Test
    void anEventForOneWebhookIsSentAtOnce() {
        bench.webhooks.add(webhook(new WebhookId("wh_1")));

        bench.deliver.deliver(event);

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(found(new WebhookId("wh_1")).orElseThrow().state()).isEqualTo(State.DELIVERED);
        assertThat(bench.queue.taken()).isEmpty();
    }

    @Test
    void anEventForSeveralWebhooksIsQueuedForEach() {
        bench.webhooks.add(webhook(new WebhookId("wh_1")));
        bench.webhooks.add(webhook(new WebhookId("wh_2")));

        bench.deliver.deliver(event);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.queue.taken())
                .containsExactly(
                        new Later(
                                found(new WebhookId("wh_1")).orElseThrow().key(), Duration.ZERO, 0),
                        new Later(
                                found(new WebhookId("wh_2")).orElseThrow().key(),
                                Duration.ZERO,
                                0));
        assertThat(found(new WebhookId("wh_1")).orElseThrow().nextAt()).isEqualTo(NOON);
    }

    @Test
    void anEventThatIsProcessedAgainIsQueuedAndNotSentTwiceAtOnce() {
        bench.webhooks.add(webhook(new WebhookId("wh_1")));
        bench.deliver.deliver(event);

        bench.deliver.deliver(event);

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(bench.queue.taken())
                .containsExactly(
                        new Later(
                                found(new WebhookId("wh_1")).orElseThrow().key(),
                                Duration.ZERO,
                                0));
    }

    @Test
    void anEventIsKeptForAParkedWebhook() {
        bench.webhooks.add(parked(webhook(new WebhookId("wh_1"))));

        bench.deliver.deliver(event);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(found(new WebhookId("wh_1")).orElseThrow().state()).isEqualTo(State.PARKED);
        assertThat(bench.queue.taken()).isEmpty();
    }

    @Test
    void anEventIsNeitherSentNorKeptForAPausedWebhook() {
        bench.webhooks.add(webhook(new WebhookId("wh_1")).standing(new Standing.Paused(), NOON));

        bench.deliver.deliver(event);

        assertThat(found(new WebhookId("wh_1"))).isEmpty();
        assertThat(bench.sender.sent()).isEmpty();
    }

    @Test
    void anEventThatNobodyWantsLeavesNothing() {
        bench.deliver.deliver(event);

        assertThat(found(new WebhookId("wh_1"))).isEmpty();
        assertThat(bench.queue.taken()).isEmpty();
    }

    @Test
    void aChangeIsToldAtTheFormerAddressOfAWebhookInAnyState() {
        Webhook paused = webhook(new WebhookId("wh_1")).standing(new Standing.Paused(), NOON);
        bench.webhooks.add(paused);

        bench.deliver.deliver(changed(paused, "https://former.example/"));

        assertThat(bench.sender.sent())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.delivery().address(sent.webhook()))
                                .isEqualTo("https://former.example/"));
    }

    private Optional<Delivery> found(WebhookId webhookId) {
        return bench.deliveries.find(new Delivery.Key(event.tenant(), webhookId, event.id()));
    }
}
