package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.event;
import static fairdraw.domain.webhooks.SampleWebhooks.ofCampaign;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The receivers of an event while webhooks are being created. */
final class SubscribersTest {

    private final InMemoryWebhooks kept = new InMemoryWebhooks();
    private Instant now = NOON;
    private final Subscribers subscribers = new Subscribers(kept, () -> now);

    @Test
    void aWebhookIsTriedHoweverYoungItIs() {
        kept.add(webhook(new WebhookId("wh_1")));
        assertThat(subscribers.wants(TENANT, EventName.LOTTERY_DRAW_COMPLETED)).isTrue();

        kept.add(webhook(new WebhookId("wh_2")));

        assertThat(subscribers.of(trial("wh_2")))
                .extracting(Webhook::id)
                .containsExactly(new WebhookId("wh_2"));
        assertThat(subscribers.find(TENANT, new WebhookId("wh_2"))).isPresent();
    }

    @Test
    void aWebhookThatIsNotThereIsNotTried() {
        assertThat(subscribers.of(trial("wh_1"))).isEmpty();
    }

    @Test
    void anEventGoesToTheWebhooksThatWantItsType() {
        Webhook carts = wanting(new WebhookId("wh_1"), "cart.*");
        Webhook draws = wanting(new WebhookId("wh_2"), "draw.*");
        kept.add(carts);
        kept.add(draws);
        kept.add(webhook(Owner.of(OTHERS.getFirst()), new WebhookId("wh_3")));

        assertThat(subscribers.of(event(new EventId("evt_1")))).containsExactly(carts);
        assertThat(subscribers.wants(TENANT, EventName.CART_RECORDED)).isTrue();
        assertThat(subscribers.wants(TENANT, EventName.LOTTERY_DRAW_OPENED)).isFalse();
        assertThat(subscribers.wants(OTHERS.getFirst(), EventName.LOTTERY_DRAW_OPENED)).isTrue();
    }

    @Test
    void anEventOfACampaignGoesToTheCampaignsOwnWebhookToo() {
        kept.add(wanting(new WebhookId("wh_1"), "cart.*"));
        kept.add(ofCampaign(new CampaignSlug("spring")));
        kept.add(ofCampaign(new CampaignSlug("autumn")));
        DomainEvent entry =
                new DomainEvent(
                        new EventId("evt_1"),
                        EventName.ENTRY_RECEIVED.word(),
                        NOON,
                        TENANT,
                        Map.of("campaign", Map.of("id", "c1", "slug", "spring")));

        assertThat(subscribers.of(entry)).containsExactly(ofCampaign(new CampaignSlug("spring")));
    }

    @Test
    void aChangeGoesToItsOwnWebhookAlone() {
        Webhook changed = wanting(new WebhookId("wh_1"), "cart.*");
        kept.add(changed);
        kept.add(webhook(new WebhookId("wh_2")));

        assertThat(subscribers.of(changed(changed, "https://former.example/")))
                .containsExactly(changed);
    }

    @Test
    void webhooksAreReadAgainAfterFiveSeconds() {
        kept.add(webhook(new WebhookId("wh_1")));
        assertThat(subscribers.of(event(new EventId("evt_1")))).hasSize(1);
        kept.add(webhook(new WebhookId("wh_2")));

        now = NOON.plusSeconds(5);
        assertThat(subscribers.of(event(new EventId("evt_1")))).hasSize(1);
        now = now.plusMillis(1);
        assertThat(subscribers.of(event(new EventId("evt_1")))).hasSize(2);
    }

    private static Webhook wanting(WebhookId id, String pattern) {
        Webhook webhook = webhook(id);
        return webhook.changed(
                webhook.url(), new EventFilter(List.of(pattern)), "", webhook.standing(), NOON);
    }

    private static DomainEvent trial(String id) {
        return new DomainEvent(
                new EventId("evt_1"),
                EventName.WEBHOOK_TEST.word(),
                NOON,
                TENANT,
                Map.of("webhookId", id));
    }
}
