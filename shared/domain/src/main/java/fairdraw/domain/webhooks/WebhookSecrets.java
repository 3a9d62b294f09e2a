package fairdraw.domain.webhooks;

/** Derives the secrets of webhooks, so that none is stored. */
public interface WebhookSecrets {

    /** The generation of the root that new secrets are derived from. */
    int newest();

    /** The 32 bytes of one version; the same for ever. */
    byte[] secret(Webhook webhook, Secrets.Version version);
}
