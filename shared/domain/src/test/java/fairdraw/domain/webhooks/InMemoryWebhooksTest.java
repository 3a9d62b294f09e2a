package fairdraw.domain.webhooks;

final class InMemoryWebhooksTest implements WebhooksContract {

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }
}
