package fairdraw.domain.webhooks;

import fairdraw.fairness.encoding.Sha256;

/** Secrets that are hashes of the webhook, its salt and the version. */
public final class HashedSecrets implements WebhookSecrets {

    @Override
    public int newest() {
        return 3;
    }

    @Override
    public byte[] secret(Webhook webhook, Secrets.Version version) {
        return Sha256.of(
                String.join(
                        " ",
                        webhook.owner().toString(),
                        webhook.id().text(),
                        webhook.secrets().salt(),
                        version.toString()));
    }
}
