package fairdraw.domain.webhooks;

/** The derivation of webhooks' secrets, so that none is stored. */
public interface WebhookSecrets {

    /** Returns the generation of the root secret that new secrets are derived from. */
    int newest();

    /** Returns the 32 bytes of a version, the same for ever. */
    byte[] secret(Webhook webhook, Secrets.Version version);
}
