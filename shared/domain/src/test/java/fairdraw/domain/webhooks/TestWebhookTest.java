package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.ofCampaign;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.TestWebhook.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TestWebhookTest {

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final List<DomainEvent> published = new ArrayList<>();
    private final TestWebhook test =
            new TestWebhook(
                    webhooks, published::addAll, new Ids(() -> NOON, new Random(1)), () -> NOON);

    @Test
    void aTestIsAnEventForOneWebhook() {
        webhooks.add(webhook(new WebhookId("wh_1")));

        Outcome outcome = test.test(TENANT, new WebhookId("wh_1"));

        assertThat(published)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("webhook.test");
                    assertThat(event.tenant()).isEqualTo(TENANT);
                    assertThat(event.occurredAt()).isEqualTo(NOON);
                    assertThat(TestWebhook.target(event)).contains("wh_1");
                    assertThat(outcome)
                            .isEqualTo(
                                    new Outcome.Sent(
                                            new Delivery.Key(
                                                    TENANT, new WebhookId("wh_1"), event.id())));
                });
    }

    @Test
    void aCampaignsWebhookIsTestedInTheModeOfTheCaller() {
        webhooks.add(ofCampaign(new CampaignSlug("spring")));

        assertThat(test.test(TENANT, new WebhookId("whc_spring"))).isInstanceOf(Outcome.Sent.class);
        assertThat(test.test(OTHERS.getFirst(), new WebhookId("whc_spring")))
                .isInstanceOf(Outcome.Sent.class);

        assertThat(published)
                .extracting(DomainEvent::tenant)
                .containsExactly(TENANT, OTHERS.getFirst());
    }

    @Test
    void aParkedWebhookIsNotTested() {
        webhooks.add(parked(webhook(new WebhookId("wh_1"))));

        assertThat(test.test(TENANT, new WebhookId("wh_1"))).isEqualTo(new Outcome.NotActive());
        assertThat(published).isEmpty();
    }

    @Test
    void aWebhookOfAnotherTenantIsNotFound() {
        webhooks.add(webhook(new WebhookId("wh_1")));

        assertThat(test.test(TENANT, new WebhookId("wh_2"))).isEqualTo(new Outcome.NotFound());
        for (Tenant other : OTHERS) {
            assertThat(test.test(other, new WebhookId("wh_1"))).isEqualTo(new Outcome.NotFound());
        }
        assertThat(published).isEmpty();
    }
}
