package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.domain.webhooks.ConfigureCampaignWebhook;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.ParkWebhook;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.TestWebhook;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.deliveries.AttemptDelivery;
import fairdraw.domain.webhooks.deliveries.DeliverEvent;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.DeliveryQueue;
import fairdraw.domain.webhooks.deliveries.MakeAttempt;
import fairdraw.domain.webhooks.deliveries.RedriveDeliveries;
import fairdraw.functions.deliveries.SqsDeliveryQueue;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of webhooks. */
public final class WebhookModule {

    private final Settings settings;
    private final Tables tables;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Subscribers subscribers;

    WebhookModule(Deployment deployment) {
        settings = deployment.settings();
        tables = deployment.tables();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        backoff = deployment.backoff();
        subscribers = new Subscribers(tables.webhooks(), clock);
    }

    public Webhooks webhooks() {
        return tables.webhooks();
    }

    public Deliveries deliveries() {
        return tables.deliveries();
    }

    public DeliveryQueue queue() {
        return new SqsDeliveryQueue(services.queues(), settings.webhookQueue());
    }

    public CreateWebhook createWebhook() {
        return new CreateWebhook(tables.webhooks(), services.webhookSecrets(), random, clock);
    }

    public ChangeWebhook changeWebhook() {
        return new ChangeWebhook(
                tables.webhooks(), tables.slots(), services.webhookSecrets(), clock);
    }

    public ConfigureCampaignWebhook configureCampaignWebhook() {
        return new ConfigureCampaignWebhook(
                tables.webhooks(),
                tables.slots(),
                services.webhookSecrets(),
                services.eventBus(),
                random,
                clock);
    }

    public TestWebhook testWebhook() {
        return new TestWebhook(
                tables.webhooks(), services.eventBus(), new Ids(clock, random), clock);
    }

    public RedriveDeliveries redriveDeliveries() {
        return new RedriveDeliveries(tables.webhooks(), tables.deliveries(), queue(), clock);
    }

    /** Returns the lookup of the webhooks that subscribe to an event. */
    public Subscribers subscribers() {
        return subscribers;
    }

    public DeliverEvent deliverEvent() {
        return new DeliverEvent(
                subscribers, tables.deliveries(), attemptDelivery(), queue(), clock);
    }

    public AttemptDelivery attemptDelivery() {
        return new AttemptDelivery(
                subscribers,
                tables.deliveries(),
                tables.slots(),
                new MakeAttempt(
                        services.webhookSender(),
                        services.webhookSecrets(),
                        tables.deliveries(),
                        tables.slots(),
                        new ParkWebhook(tables.webhooks()),
                        queue(),
                        clock),
                queue(),
                backoff,
                clock);
    }
}
