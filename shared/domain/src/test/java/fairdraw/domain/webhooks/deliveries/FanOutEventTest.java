package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.event;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static fairdraw.domain.webhooks.deliveries.DeliveryBench.STRAND;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Strands.Rest;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FanOutEventTest {

    private static final WebhookId ONE = new WebhookId("wh_1");

    private final DeliveryBench bench = new DeliveryBench();
    private final DomainEvent event = event(new EventId("evt_1"));
    private final Line line = new Line(event.tenant(), ONE);

    @Test
    void anEventIsHandedOverForEachWebhookAndNotSent() {
        bench.webhooks.add(webhook(ONE));
        bench.webhooks.add(webhook(new WebhookId("wh_2")));

        bench.fanOut.fanOut(event);

        assertThat(bench.sender.sent()).isEmpty();
        assertThat(bench.wakes.taken())
                .containsExactly(
                        carrying(found(ONE).orElseThrow()),
                        carrying(found(new WebhookId("wh_2")).orElseThrow()));
        assertThat(found(ONE).orElseThrow().nextAt()).isEqualTo(NOON);
        assertThat(bench.deliveries.waiting(line, NOON, 9).due()).isEmpty();
    }

    @Test
    void theWebhooksOfAStrandShareAWakeAndAreAnnouncedAtOnce() {
        List<WebhookId> neighbours = DeliveryBench.NEIGHBOURS;
        neighbours.forEach(id -> bench.webhooks.add(webhook(id)));

        bench.fanOut.fanOut(event);

        assertThat(bench.wakes.taken())
                .singleElement()
                .satisfies(later -> assertThat(later.wake().keys()).hasSize(neighbours.size()));
        assertThat(bench.strands.take(STRAND, NOON, NOON.plusSeconds(30))).isPresent();

        bench.fanOut.fanOut(event(new EventId("evt_2")));

        assertThat(bench.wakes.taken()).isEmpty();
        assertThat(bench.strands.see(STRAND, NOON).news()).hasSize(neighbours.size());
    }

    /** Some deliveries are there already, from a fan-out that ended before it woke anybody. */
    @Test
    void whatABrokenFanOutLeftIsCarriedWhileTheRestIsAnnounced() {
        WebhookId first = DeliveryBench.NEIGHBOURS.getFirst();
        WebhookId second = DeliveryBench.NEIGHBOURS.get(1);
        bench.webhooks.add(webhook(first));
        bench.webhooks.add(webhook(second));
        bench.fanOut.fanOut(event(new EventId("evt_0")));
        bench.wakes.taken();
        assertThat(bench.strands.take(STRAND, NOON, NOON.plusSeconds(30))).isPresent();
        bench.deliveries.addCarried(Delivery.of(event, webhook(first), NOON, NOON));

        bench.fanOut.fanOut(event);

        assertThat(bench.wakes.taken()).containsExactly(carrying(found(first).orElseThrow()));
        assertThat(bench.strands.see(STRAND, NOON).news())
                .containsExactly(new Line(event.tenant(), second));
    }

    @Test
    void anEventThatIsProcessedAgainIsHandedOverAgainAndSentOnce() {
        bench.webhooks.add(webhook(ONE));
        bench.fanOut.fanOut(event);
        bench.fanOut.fanOut(event);

        bench.serveAll();

        assertThat(bench.sender.sent()).hasSize(1);
        assertThat(found(ONE).orElseThrow().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatComesWhileAStrandIsServedWaitsInTheTableWithoutAMessage() {
        bench.webhooks.add(webhook(ONE));
        busy();

        bench.fanOut.fanOut(event(new EventId("evt_2")));
        bench.fanOut.fanOut(event(new EventId("evt_3")));

        assertThat(bench.wakes.taken()).isEmpty();
        assertThat(bench.strands.see(line.strand(), NOON).news()).containsExactly(line);
        assertThat(bench.deliveries.waiting(line, NOON, 9).due()).hasSize(2);
    }

    /** Hands an event over of which the run has begun. */
    private Held busy() {
        bench.fanOut.fanOut(event);
        bench.wakes.taken();
        return bench.strands.take(line.strand(), NOON, NOON.plusSeconds(30)).orElseThrow();
    }

    @Test
    void aStrandToWhichNothingWasHandedOverLatelyIsTakenToBeIdle() {
        bench.webhooks.add(webhook(ONE));
        busy();
        bench.pass(Duration.ofMillis(1_001));

        bench.fanOut.fanOut(event(new EventId("evt_2")));

        assertThat(bench.wakes.taken()).hasSize(1);
    }

    @Test
    void whatIsWrittenForARunThatEndsMeanwhileIsWokenFor() {
        bench.webhooks.add(webhook(ONE));
        Held held = busy();
        bench.fanOut.fanOut(event(new EventId("evt_2")));
        bench.strands.hear(held);
        bench.strands.release(held, new Rest(Set.of(), Optional.empty(), Optional.empty()));

        bench.pass(FanOutEvent.MOMENT);
        bench.fanOut.fanOut(event(new EventId("evt_3")));
        assertThat(bench.wakes.taken())
                .containsExactly(new Later(Wake.of(line.strand()), Duration.ZERO));
        assertThat(bench.strands.see(line.strand(), NOON).news()).containsExactly(line);
    }

    @Test
    void anEventIsKeptForAParkedWebhook() {
        bench.webhooks.add(parked(webhook(ONE)));

        bench.fanOut.fanOut(event);

        assertThat(found(ONE).orElseThrow().state()).isEqualTo(State.PARKED);
        assertThat(bench.wakes.taken()).isEmpty();
    }

    @Test
    void anEventIsNeitherSentNorKeptForAPausedWebhook() {
        bench.webhooks.add(webhook(ONE).standing(new Standing.Paused(), NOON));

        bench.fanOut.fanOut(event);

        assertThat(found(ONE)).isEmpty();
        assertThat(bench.wakes.taken()).isEmpty();
    }

    @Test
    void anEventThatNobodyWantsLeavesNothing() {
        bench.fanOut.fanOut(event);

        assertThat(found(ONE)).isEmpty();
        assertThat(bench.wakes.taken()).isEmpty();
    }

    @Test
    void aChangeIsToldAtTheFormerAddressOfAWebhookInAnyState() {
        Webhook paused = webhook(ONE).standing(new Standing.Paused(), NOON);
        bench.webhooks.add(paused);

        bench.fanOut.fanOut(changed(paused, "https://former.example/"));
        bench.serveAll();

        assertThat(bench.sender.sent())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.delivery().address(sent.webhook()))
                                .isEqualTo("https://former.example/"));
    }

    private static Later carrying(Delivery delivery) {
        return new Later(Wake.carrying(delivery.key()), Duration.ZERO);
    }

    private Optional<Delivery> found(WebhookId webhookId) {
        return bench.deliveries.find(new Delivery.Key(event.tenant(), webhookId, event.id()));
    }
}
