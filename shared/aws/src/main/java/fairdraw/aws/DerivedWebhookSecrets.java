package fairdraw.aws;

import fairdraw.domain.Mode;
import fairdraw.domain.webhooks.Secrets;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.WebhookSecrets;
import java.util.function.Supplier;

/** The secrets of webhooks, each derived from the root that it names. */
public final class DerivedWebhookSecrets implements WebhookSecrets {

    private static final String PURPOSE = "fairdraw.webhook.v1";

    private final Supplier<SecretsManagerRootKeys> keys;

    public DerivedWebhookSecrets(Supplier<SecretsManagerRootKeys> keys) {
        this.keys = keys;
    }

    @Override
    public int newest() {
        return keys.get().current();
    }

    @Override
    public byte[] secret(Webhook webhook, Secrets.Version version) {
        Owner owner = webhook.owner();
        String purpose =
                String.join(
                        "\n",
                        PURPOSE,
                        owner.organisation().text(),
                        owner.mode().map(Mode::word).orElse(""),
                        webhook.id().text(),
                        webhook.secrets().salt(),
                        Integer.toString(version.number()));
        return keys.get().derived(version.root(), purpose);
    }
}
