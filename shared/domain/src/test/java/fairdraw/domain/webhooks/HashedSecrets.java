package fairdraw.domain.webhooks;

import fairdraw.fairness.encoding.Sha256;

/** Secrets that are hashes of the salt and the version. */
public final class HashedSecrets implements WebhookSecrets {

    @Override
    public int newest() {
        return 3;
    }

    @Override
    public byte[] secret(Webhook webhook, Secrets.Version version) {
        return Sha256.of(webhook.secrets().salt() + ' ' + version.number() + ' ' + version.root());
    }
}
