package fairdraw.domain.webhooks;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The webhooks and the events they want, cached for five seconds. */
public final class Subscribers implements Audience {

    private final Webhooks webhooks;
    private final InstantSource clock;
    private final Map<Owner, Read> remembered = new ConcurrentHashMap<>();

    private record Read(List<Webhook> webhooks, Instant at) {}

    public Subscribers(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * Returns the webhooks that receive an event: those that want its type, and the campaign's own
     * webhook if it comes from a campaign. For a test or a change, returns the webhook concerned.
     */
    public List<Webhook> of(DomainEvent event) {
        if (EventName.WEBHOOK_TEST.isOf(event) || WebhookChange.isIn(event)) {
            return TestWebhook.target(event).stream()
                    .flatMap(id -> find(event.tenant(), new WebhookId(id)).stream())
                    .toList();
        }
        Stream<Webhook> ofCampaign =
                CampaignOrigin.of(event).stream()
                        .map(origin -> Webhook.idOf(origin.slug()))
                        .flatMap(id -> known(event.tenant(), id).stream());
        Stream<Webhook> ofTenant =
                of(Owner.of(event.tenant())).stream()
                        .filter(webhook -> webhook.wants(event.type()));
        return Stream.concat(ofCampaign, ofTenant).toList();
    }

    /** Whether a webhook wants such events, to be sent or to be kept. */
    @Override
    public boolean wants(Tenant tenant, EventName name) {
        return of(Owner.of(tenant)).stream().anyMatch(webhook -> webhook.wants(name.word()));
    }

    /** Returns the webhook with that id, which may be newer than the cache. */
    public Optional<Webhook> find(Tenant tenant, WebhookId id) {
        return known(tenant, id).or(() -> webhooks.find(Owner.of(tenant, id), id));
    }

    private Optional<Webhook> known(Tenant tenant, WebhookId id) {
        return of(Owner.of(tenant, id)).stream()
                .filter(webhook -> webhook.id().equals(id))
                .findAny();
    }

    private List<Webhook> of(Owner owner) {
        Instant now = clock.instant();
        Read read = remembered.get(owner);
        if (read == null || now.isAfter(read.at().plus(Remembered.WEBHOOKS.atMost()))) {
            read = new Read(webhooks.of(owner), now);
            remembered.put(owner, read);
        }
        return read.webhooks();
    }
}
