package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.fairness.encoding.Hex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link WebhookSecrets}. */
public interface WebhookSecretsContract {

    WebhookId ID = new WebhookId("hook");
    Webhook HOOK = SampleWebhooks.webhook(ID);

    WebhookSecrets secrets();

    @Test
    default void aVersionHas32BytesThatStayTheSame() {
        int root = secrets().newest();

        byte[] secret = secrets().secret(HOOK, new Secrets.Version(1, root));

        assertThat(secret).hasSize(32);
        assertThat(secrets().secret(HOOK, new Secrets.Version(1, root))).isEqualTo(secret);
    }

    @Test
    default void noTwoWebhooksOrVersionsShareASecret() {
        int root = secrets().newest();
        List<String> all =
                Stream.of(
                                secrets().secret(HOOK, new Secrets.Version(1, root)),
                                secrets().secret(HOOK, new Secrets.Version(2, root)),
                                secret(new WebhookId("other"), Mode.TEST, root),
                                secret(ID, Mode.LIVE, root))
                        .map(Hex::encode)
                        .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    private byte[] secret(WebhookId id, Mode mode, int root) {
        Webhook.Owner owner =
                Webhook.Owner.of(new Tenant(SampleWebhooks.TENANT.organisation(), mode));
        return secrets().secret(SampleWebhooks.webhook(owner, id), new Secrets.Version(1, root));
    }
}
