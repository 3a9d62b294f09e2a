package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events that are published while webhooks come and go. */
final class PublishedEventsTest {

    private final InMemoryWebhooks kept = new InMemoryWebhooks();
    private Instant now = NOON;
    private final PublishedEvents published =
            PublishedEvents.wanted(new Subscribers(kept, () -> now));

    @Test
    void whatNobodyWantsIsNotPublished() {
        kept.add(
                webhook(new WebhookId("wh_1"))
                        .changed(
                                webhook(new WebhookId("wh_1")).url(),
                                new EventFilter(List.of("lottery.draw.*")),
                                "",
                                webhook(new WebhookId("wh_1")).standing(),
                                NOON));

        assertThat(published.include(event(TENANT, EventName.LOTTERY_DRAW_OPENED))).isTrue();
        assertThat(published.include(event(TENANT, EventName.LOTTERY_ENTRY_CREATED))).isFalse();
        assertThat(published.mayInclude(TENANT, EventName.LOTTERY_ENTRY_CREATED)).isFalse();
        assertThat(published.include(event(OTHERS.getFirst(), EventName.LOTTERY_DRAW_OPENED)))
                .isFalse();
    }

    @Test
    void aNewWebhookIsKnownAfterFiveSeconds() {
        assertThat(published.include(event(TENANT, EventName.LOTTERY_ENTRY_CREATED))).isFalse();
        kept.add(webhook(new WebhookId("wh_1")));

        now = NOON.plusSeconds(5).plusMillis(1);

        assertThat(published.include(event(TENANT, EventName.LOTTERY_ENTRY_CREATED))).isTrue();
        assertThat(published.mayInclude(TENANT, EventName.LOTTERY_ENTRY_CREATED)).isTrue();
    }

    @Test
    void aCampaignsOwnWebhookIsSomebody() {
        kept.add(SampleWebhooks.ofCampaign(new CampaignSlug("spring")));

        assertThat(published.include(ofCampaign("spring"))).isTrue();
        assertThat(published.include(ofCampaign("autumn"))).isFalse();
    }

    @Test
    void workForOurQueuesIsPublishedAlways() {
        for (EventName name : List.of(EventName.ENTRY_RECEIVED, EventName.CART_RECORDED)) {
            assertThat(published.include(event(TENANT, name))).isTrue();
        }
    }

    @Test
    void allIsAll() {
        assertThat(PublishedEvents.all().include(event(TENANT, EventName.LOTTERY_DRAW_OPENED)))
                .isTrue();
        assertThat(PublishedEvents.all().mayInclude(TENANT, EventName.LOTTERY_ENTRY_CREATED))
                .isTrue();
    }

    private static DomainEvent event(Tenant tenant, EventName name) {
        return new DomainEvent(new EventId("evt_1"), name.word(), NOON, tenant, Map.of());
    }

    private static DomainEvent ofCampaign(String slug) {
        return new DomainEvent(
                new EventId("evt_1"),
                EventName.CAMPAIGN_DRAW_OPENED.word(),
                NOON,
                TENANT,
                Map.of("campaign", Map.of("id", "c1", "slug", slug)));
    }
}
