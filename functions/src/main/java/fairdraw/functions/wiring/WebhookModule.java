package fairdraw.functions.wiring;

import fairdraw.domain.ids.Ids;
import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.domain.webhooks.ConfigureCampaignWebhook;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.ParkWebhook;
import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.TestWebhook;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.FanOutEvent;
import fairdraw.domain.webhooks.deliveries.MakeAttempt;
import fairdraw.domain.webhooks.deliveries.RedriveDeliveries;
import fairdraw.domain.webhooks.deliveries.ServeStrand;
import fairdraw.domain.webhooks.deliveries.Strands;
import fairdraw.domain.webhooks.deliveries.Wakes;
import fairdraw.functions.deliveries.SqsWakes;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of webhooks. */
public final class WebhookModule {

    private final Settings settings;
    private final Tables tables;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Subscribers subscribers;

    WebhookModule(Deployment deployment) {
        settings = deployment.settings();
        tables = deployment.tables();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        subscribers = new Subscribers(tables.webhooks(), clock);
    }

    public Webhooks webhooks() {
        return tables.webhooks();
    }

    public Deliveries deliveries() {
        return tables.deliveries();
    }

    public Strands strands() {
        return tables.strands();
    }

    public Wakes wakes() {
        return new SqsWakes(services.queues(), settings.wakeQueue());
    }

    public CreateWebhook createWebhook() {
        return new CreateWebhook(tables.webhooks(), services.webhookSecrets(), random, clock);
    }

    public ChangeWebhook changeWebhook() {
        return new ChangeWebhook(
                tables.webhooks(), tables.healths(), services.webhookSecrets(), clock);
    }

    public ConfigureCampaignWebhook configureCampaignWebhook() {
        return new ConfigureCampaignWebhook(
                tables.webhooks(),
                tables.healths(),
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
        return new RedriveDeliveries(tables.webhooks(), tables.deliveries(), wakes(), clock);
    }

    /** Returns the lookup of the webhooks that subscribe to an event. */
    public Subscribers subscribers() {
        return subscribers;
    }

    /** Returns the choice of the events that are published. */
    public PublishedEvents publishedEvents() {
        return settings.publishesAll()
                ? PublishedEvents.all()
                : PublishedEvents.wanted(subscribers);
    }

    public FanOutEvent fanOutEvent() {
        return new FanOutEvent(subscribers, tables.deliveries(), tables.strands(), wakes(), clock);
    }

    public ServeStrand serveStrand() {
        return new ServeStrand(
                subscribers,
                tables.deliveries(),
                tables.strands(),
                tables.healths(),
                new MakeAttempt(
                        services.webhookSender(),
                        services.webhookSecrets(),
                        tables.deliveries(),
                        tables.healths(),
                        new ParkWebhook(tables.webhooks()),
                        clock),
                wakes(),
                clock);
    }
}
