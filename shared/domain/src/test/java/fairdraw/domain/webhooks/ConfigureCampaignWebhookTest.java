package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fairdraw.domain.Mode;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.webhooks.ConfigureCampaignWebhook.Outcome;
import fairdraw.domain.webhooks.Healths.Health;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A campaign's webhook, and the events published about a change to it. */
final class ConfigureCampaignWebhookTest {

    private static final Tenant TEST = new Tenant(new OrganisationId("org_1"), Mode.TEST);
    private static final Tenant LIVE = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    private static final Optional<String> FIRST = Optional.of("https://first.example/");
    private static final Optional<String> SECOND = Optional.of("https://second.example/");

    private final InMemoryWebhooks kept = new InMemoryWebhooks();
    private final InMemoryHealths healths = new InMemoryHealths();
    private final HashedSecrets secrets = new HashedSecrets();
    private final List<DomainEvent> published = new ArrayList<>();
    private final ConfigureCampaignWebhook webhooks = on(kept);

    @Test
    void theFormerAddressIsToldWhereItsEventsGoNow() {
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.empty());
        assertThat(published).isEmpty();

        webhooks.configure(TEST, new CampaignSlug("spring"), SECOND, Optional.empty());

        assertThat(published)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("webhook.changed");
                    assertThat(event.tenant()).isEqualTo(TEST);
                    assertThat(event.data())
                            .containsEntry("webhookId", "whc_spring")
                            .containsEntry("former_endpoint_url", FIRST.get())
                            .containsEntry("endpoint_url", SECOND.get())
                            .containsEntry("is_active", true);
                });
    }

    @Test
    void nobodyIsToldOfWhatIsAsItWas() {
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.of(true));
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.of(true));
        webhooks.configure(TEST, new CampaignSlug("spring"), Optional.empty(), Optional.empty());

        assertThat(published).isEmpty();
    }

    @Test
    void anAddressIsToldThatItIsSwitchedOff() {
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.empty());

        webhooks.configure(TEST, new CampaignSlug("spring"), Optional.empty(), Optional.of(false));

        assertThat(published)
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsEntry("is_active", false));
    }

    @Test
    void aCampaignsFirstWebhookNeedsAnAddress() {
        assertThat(
                        webhooks.configure(
                                TEST,
                                new CampaignSlug("spring"),
                                Optional.empty(),
                                Optional.of(true)))
                .isEqualTo(new Outcome.UrlMissing());
        assertThat(webhooks.find(TEST.organisation(), new CampaignSlug("spring"))).isEmpty();
    }

    @Test
    void aNewWebhookServesBothModesAndItsSecretIsShownOnce() {
        Outcome outcome =
                webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.empty());

        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        Webhook webhook = ((Outcome.Created) outcome).webhook();
        assertThat(((Outcome.Created) outcome).secret())
                .isEqualTo(
                        ShownSecret.of(
                                Format.CAMPAIGNS,
                                secrets.secret(webhook, webhook.secrets().current())));
        assertThat(webhook.isActive()).isTrue();
        assertThat(webhook.wants("entry.received")).isTrue();
        assertThat(webhooks.find(TEST.organisation(), new CampaignSlug("spring")))
                .contains(webhook);
        assertThat(webhooks.find(TEST.organisation(), new CampaignSlug("autumn"))).isEmpty();
        assertThat(webhooks.find(new OrganisationId("org_2"), new CampaignSlug("spring")))
                .isEmpty();
        assertThat(
                        webhooks.configure(
                                LIVE,
                                new CampaignSlug("spring"),
                                Optional.empty(),
                                Optional.of(false)))
                .isEqualTo(
                        new Outcome.Changed(
                                webhook.standing(new Standing.Paused(), SampleWebhooks.NOON)));
    }

    @Test
    void aWebhookMayBeginSwitchedOff() {
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.of(false));

        assertThat(
                        webhooks.find(TEST.organisation(), new CampaignSlug("spring"))
                                .map(Webhook::standing))
                .contains(new Standing.Paused());
    }

    @Test
    void aConfiguredWebhookIsAsGoodAsNew() {
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.empty());
        Webhook webhook =
                webhooks.find(TEST.organisation(), new CampaignSlug("spring")).orElseThrow();
        healths.failed(webhook, true, SampleWebhooks.NOON);

        webhooks.configure(TEST, new CampaignSlug("spring"), Optional.empty(), Optional.empty());

        assertThat(healths.of(webhook)).isEqualTo(Health.GOOD);
    }

    @Test
    void aWebhookThatChangesWithoutEndIsAFailure() {
        webhooks.configure(TEST, new CampaignSlug("spring"), FIRST, Optional.empty());
        ConfigureCampaignWebhook contended =
                on(new ChangedMeanwhile(kept, 99, SampleWebhooks::parked));

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() ->
                        contended.configure(
                                TEST, new CampaignSlug("spring"), SECOND, Optional.empty()));
        assertThat(published).isEmpty();
    }

    private ConfigureCampaignWebhook on(Webhooks port) {
        return new ConfigureCampaignWebhook(
                port,
                healths,
                secrets,
                published::addAll,
                new Random(1),
                () -> SampleWebhooks.NOON);
    }
}
