package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.ofCampaign;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.Webhooks.Added;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Webhooks}, on an empty table in each test. */
public interface WebhooksContract {

    Webhooks webhooks();

    @Test
    default void aWebhookIsFoundAsItWasStoredInEveryState() {
        for (Standing standing :
                List.of(
                        new Standing.Active(),
                        new Standing.Paused(),
                        new Standing.Parked(Reason.GONE, NOON.plusSeconds(7)))) {
            Webhook made = webhook(new WebhookId("wh_" + standing.getClass().getSimpleName()));
            Webhook stored =
                    made.standing(standing, NOON.plusMillis(1))
                            .signing(made.secrets().rotated(2, NOON), NOON.plusMillis(2));

            assertThat(webhooks().add(stored)).isEqualTo(Added.DONE);

            assertThat(webhooks().find(stored.owner(), stored.id())).contains(stored);
        }
    }

    @Test
    default void anIdIsGivenOnceInItsTenant() {
        Webhook first = webhook(new WebhookId("wh_1"));
        assertThat(webhooks().add(first)).isEqualTo(Added.DONE);

        assertThat(webhooks().add(first.standing(new Standing.Paused(), NOON)))
                .isEqualTo(Added.KNOWN);

        assertThat(webhooks().find(first.owner(), new WebhookId("wh_1"))).contains(first);
        for (Tenant other : OTHERS) {
            assertThat(webhooks().find(Owner.of(other), new WebhookId("wh_1"))).isEmpty();
            assertThat(webhooks().remove(other, new WebhookId("wh_1"))).isEmpty();
            assertThat(webhooks().add(webhook(Owner.of(other), new WebhookId("wh_1"))))
                    .isEqualTo(Added.DONE);
        }
    }

    @Test
    default void theWebhooksOfAnOwnerAreListedById() {
        List<Webhook> all =
                List.of(
                        webhook(new WebhookId("wh_0")),
                        webhook(new WebhookId("wh_A")),
                        webhook(new WebhookId("wh_a")));
        all.reversed().forEach(webhooks()::add);
        webhooks().add(ofCampaign(new CampaignSlug("spring")));
        webhooks().add(webhook(Owner.of(OTHERS.getFirst()), new WebhookId("wh_other")));

        assertThat(webhooks().of(Owner.of(TENANT))).isEqualTo(all);
        assertThat(webhooks().of(Owner.of(OTHERS.get(1)))).isEmpty();
    }

    @Test
    default void aTenantHasTheMostThatAreAllowedAndOneMoreAfterADeletion() {
        for (int i = 0; i < Webhooks.MOST; i++) {
            assertThat(webhooks().add(webhook(new WebhookId("wh_" + i)))).isEqualTo(Added.DONE);
        }
        Webhook oneMore = webhook(new WebhookId("wh_more"));

        assertThat(webhooks().add(oneMore)).isEqualTo(Added.TOO_MANY);
        assertThat(webhooks().add(ofCampaign(new CampaignSlug("spring")))).isEqualTo(Added.DONE);
        assertThat(webhooks().add(webhook(Owner.of(OTHERS.getFirst()), oneMore.id())))
                .isEqualTo(Added.DONE);
        assertThat(webhooks().find(oneMore.owner(), oneMore.id())).isEmpty();
        assertThat(webhooks().remove(TENANT, new WebhookId("wh_none"))).isEmpty();
        assertThat(webhooks().add(oneMore)).isEqualTo(Added.TOO_MANY);

        webhooks().remove(TENANT, new WebhookId("wh_0"));

        assertThat(webhooks().add(oneMore)).isEqualTo(Added.DONE);
        assertThat(webhooks().add(webhook(new WebhookId("wh_0")))).isEqualTo(Added.TOO_MANY);
    }

    @Test
    default void theWebhooksOfCampaignsServeBothModes() {
        webhooks().add(webhook(new WebhookId("wh_1")));
        webhooks().add(ofCampaign(new CampaignSlug("spring")));

        assertThat(webhooks().all(TENANT))
                .extracting(Webhook::id)
                .containsExactly(new WebhookId("wh_1"), new WebhookId("whc_spring"));
        assertThat(webhooks().all(new Tenant(new OrganisationId("org_1"), Mode.LIVE)))
                .extracting(Webhook::id)
                .containsExactly(new WebhookId("whc_spring"));
        assertThat(webhooks().all(new Tenant(new OrganisationId("org_2"), Mode.LIVE))).isEmpty();
    }

    @Test
    default void aStaleCopyIsNotStored() {
        Webhook first = webhook(new WebhookId("wh_1"));
        assertThat(webhooks().replace(first.standing(new Standing.Paused(), NOON))).isFalse();
        assertThat(webhooks().find(first.owner(), new WebhookId("wh_1"))).isEmpty();
        webhooks().add(first);
        Webhook second = first.standing(new Standing.Paused(), NOON.plusSeconds(1));

        assertThat(webhooks().replace(second)).isTrue();
        assertThat(webhooks().replace(second)).isFalse();
        assertThat(webhooks().replace(first)).isFalse();

        assertThat(webhooks().find(first.owner(), new WebhookId("wh_1"))).contains(second);
    }

    @Test
    default void aRemovedWebhookIsReturnedOnceAsItWas() {
        Webhook changed = webhook(new WebhookId("wh_1")).standing(new Standing.Paused(), NOON);
        Webhook ofCampaign = ofCampaign(new CampaignSlug("spring"));
        webhooks().add(changed);
        webhooks().add(ofCampaign);

        assertThat(webhooks().remove(TENANT, new WebhookId("wh_2"))).isEmpty();
        assertThat(webhooks().remove(TENANT, new WebhookId("wh_1"))).contains(changed);
        assertThat(webhooks().remove(TENANT, new WebhookId("wh_1"))).isEmpty();
        assertThat(webhooks().remove(TENANT, ofCampaign.id())).contains(ofCampaign);
        assertThat(webhooks().all(TENANT)).isEmpty();
    }
}
