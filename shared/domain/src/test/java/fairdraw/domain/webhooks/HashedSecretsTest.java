package fairdraw.domain.webhooks;

final class HashedSecretsTest implements WebhookSecretsContract {

    @Override
    public WebhookSecrets secrets() {
        return new HashedSecrets();
    }
}
