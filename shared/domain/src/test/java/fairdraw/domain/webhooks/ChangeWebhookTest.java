package fairdraw.domain.webhooks;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.OTHERS;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.parked;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.ChangeWebhook.Change;
import fairdraw.domain.webhooks.Healths.Health;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangeWebhookTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Change NOTHING =
            new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final InMemoryHealths healths = new InMemoryHealths();
    private final HashedSecrets secrets = new HashedSecrets();
    private final ChangeWebhook change = on(webhooks);

    @Test
    void onlyTheGivenValuesChange() {
        Webhook webhook = webhook(new WebhookId("wh_1"));
        webhooks.add(webhook);
        EventFilter events = new EventFilter(List.of("cart.*"));

        assertThat(
                        change.change(
                                TENANT,
                                new WebhookId("wh_1"),
                                new Change(
                                        Optional.of("https://new.example/"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())))
                .contains(
                        webhook.changed(
                                "https://new.example/",
                                webhook.events(),
                                "",
                                webhook.standing(),
                                LATER));
        assertThat(
                        change.change(
                                TENANT,
                                new WebhookId("wh_1"),
                                new Change(
                                        Optional.empty(),
                                        Optional.of(events),
                                        Optional.of("ours"),
                                        Optional.empty())))
                .hasValueSatisfying(changed -> {
                    assertThat(changed.url()).isEqualTo("https://new.example/");
                    assertThat(changed.events()).isEqualTo(events);
                    assertThat(changed.description()).isEqualTo("ours");
                    assertThat(changed.version()).isEqualTo(3);
                    assertThat(webhooks.find(Owner.of(TENANT), new WebhookId("wh_1")))
                            .contains(changed);
                });
    }

    @Test
    void aWebhookThatDoesNotExistIsNotChanged() {
        webhooks.add(webhook(new WebhookId("wh_1")));

        assertThat(change.change(TENANT, new WebhookId("wh_2"), NOTHING)).isEmpty();
        assertThat(change.rotate(TENANT, new WebhookId("wh_2"))).isEmpty();
        for (Tenant other : OTHERS) {
            assertThat(change.change(other, new WebhookId("wh_1"), NOTHING)).isEmpty();
            assertThat(change.rotate(other, new WebhookId("wh_1"))).isEmpty();
        }
    }

    @Test
    void anOperatorParksAWebhookAndActivatesIt() {
        webhooks.add(webhook(new WebhookId("wh_1")));

        assertThat(active(false).standing()).isEqualTo(new Standing.Parked(Reason.OPERATOR, LATER));
        assertThat(active(true).standing()).isEqualTo(new Standing.Active());
    }

    @Test
    void aParkedWebhookThatIsToBeParkedKeepsItsReasonAndTime() {
        Webhook gone =
                webhook(new WebhookId("wh_1"))
                        .standing(new Standing.Parked(Reason.GONE, NOON), NOON);
        webhooks.add(gone);

        assertThat(active(false).standing()).isEqualTo(gone.standing());
    }

    @Test
    void theHealthOfAnActiveWebhookStartsAfreshAndThatOfAParkedOneDoesNot() {
        Webhook webhook = webhook(new WebhookId("wh_1"));
        webhooks.add(webhook);
        fail(webhook);
        active(false);
        assertThat(healths.of(webhook).exhausted()).isEqualTo(1);

        active(true);
        assertThat(healths.of(webhook)).isEqualTo(Health.GOOD);
    }

    @Test
    void aRotatedSecretSignsBesideTheFormerOneForADay() {
        Webhook webhook = webhook(new WebhookId("wh_1"));
        webhooks.add(webhook);

        ChangeWebhook.Rotated rotated = change.rotate(TENANT, new WebhookId("wh_1")).orElseThrow();

        Secrets now = rotated.webhook().secrets();
        assertThat(now).isEqualTo(webhook.secrets().rotated(3, LATER));
        assertThat(now.signing(LATER.plus(Secrets.OVERLAP).minusMillis(1)))
                .containsExactly(new Secrets.Version(2, 3), new Secrets.Version(1, 1));
        assertThat(now.signing(LATER.plus(Secrets.OVERLAP)))
                .containsExactly(new Secrets.Version(2, 3));
        assertThat(rotated.secret())
                .isEqualTo(ShownSecret.of(Format.STANDARD, secrets.secret(webhook, now.current())));
        assertThat(webhooks.find(Owner.of(TENANT), new WebhookId("wh_1")))
                .contains(rotated.webhook());
    }

    @Test
    void aChangeMadeMeanwhileIsKept() {
        webhooks.add(webhook(new WebhookId("wh_1")));
        Change rename =
                new Change(
                        Optional.empty(), Optional.empty(), Optional.of("ours"), Optional.empty());

        Webhook changed =
                on(new ChangedMeanwhile(webhooks, 4, SampleWebhooks::parked))
                        .change(TENANT, new WebhookId("wh_1"), rename)
                        .orElseThrow();

        assertThat(changed.description()).isEqualTo("ours");
        assertThat(changed.standing()).isEqualTo(parked(changed).standing());
    }

    @Test
    void aWebhookThatChangesWithoutEndIsAFailure() {
        webhooks.add(webhook(new WebhookId("wh_1")));
        ChangeWebhook contended = on(new ChangedMeanwhile(webhooks, 99, SampleWebhooks::parked));

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> contended.rotate(TENANT, new WebhookId("wh_1")));
    }

    private ChangeWebhook on(Webhooks port) {
        return new ChangeWebhook(port, healths, secrets, () -> LATER);
    }

    private Webhook active(boolean active) {
        return change.change(
                        TENANT,
                        new WebhookId("wh_1"),
                        new Change(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(active)))
                .orElseThrow();
    }

    private void fail(Webhook webhook) {
        healths.failed(webhook, true, NOON);
    }
}
