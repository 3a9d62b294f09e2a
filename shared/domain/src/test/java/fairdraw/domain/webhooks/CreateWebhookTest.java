package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.ofCampaign;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.CreateWebhook.Outcome;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CreateWebhookTest {

    private static final EventFilter EVENTS = new EventFilter(List.of("cart.*"));

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final HashedSecrets secrets = new HashedSecrets();
    private final CreateWebhook create =
            new CreateWebhook(webhooks, secrets, new Random(2), () -> NOON);

    @Test
    void aWebhookIsStoredAsOrderedWithTheFirstOfItsSecrets() {
        Outcome.Created created = created(TENANT, true);

        Webhook webhook = created.webhook();
        assertThat(webhooks.find(Owner.of(TENANT), webhook.id())).contains(webhook);
        assertThat(webhook.id().text()).startsWith("wh_");
        assertThat(webhook.url()).isEqualTo("https://example.com/");
        assertThat(webhook.events()).isEqualTo(EVENTS);
        assertThat(webhook.format()).isEqualTo(Format.CARTS);
        assertThat(webhook.signature()).isEqualTo(SignatureForm.TIMED);
        assertThat(webhook.description()).isEqualTo("ours");
        assertThat(webhook.isActive()).isTrue();
        assertThat(webhook.secrets().current()).isEqualTo(new Secrets.Version(1, 3));
        assertThat(List.of(webhook.createdAt(), webhook.updatedAt())).containsOnly(NOON);
        assertThat(created.secret())
                .isEqualTo(
                        ShownSecret.of(
                                Format.CARTS,
                                secrets.secret(webhook, webhook.secrets().current())));
    }

    @Test
    void twoWebhooksHaveTwoIdsAndTwoSecrets() {
        Outcome.Created one = created(TENANT, true);
        Outcome.Created other = created(TENANT, true);

        assertThat(other.webhook().id()).isNotEqualTo(one.webhook().id());
        assertThat(other.secret()).isNotEqualTo(one.secret());
    }

    @Test
    void aWebhookThatIsNotEnabledIsParkedByTheOperator() {
        assertThat(created(TENANT, false).webhook().standing())
                .isEqualTo(new Standing.Parked(Reason.OPERATOR, NOON));
    }

    @Test
    void aTenantHasTwentyAtMostNotCountingThoseOfCampaigns() {
        webhooks.add(ofCampaign(new CampaignSlug("spring")));
        for (int i = 0; i < Webhooks.MOST; i++) {
            webhooks.add(webhook(new WebhookId("wh_" + i)));
        }

        assertThat(create.create(TENANT, order(true))).isEqualTo(new Outcome.TooMany());
        assertThat(webhooks.of(Owner.of(TENANT))).hasSize(Webhooks.MOST);
        created(OTHERS.getFirst(), true);
        webhooks.remove(TENANT, new WebhookId("wh_0"));
        created(TENANT, true);
    }

    private Outcome.Created created(Tenant tenant, boolean enabled) {
        Outcome outcome = create.create(tenant, order(enabled));
        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        return (Outcome.Created) outcome;
    }

    private static CreateWebhook.Order order(boolean enabled) {
        return new CreateWebhook.Order(
                "https://example.com/", EVENTS, Format.CARTS, SignatureForm.TIMED, "ours", enabled);
    }
}
