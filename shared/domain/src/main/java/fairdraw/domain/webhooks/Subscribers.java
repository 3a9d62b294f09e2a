package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to be told of what, as it was within the last five seconds. */
public final class Subscribers implements Audience {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Webhooks webhooks;
    private final InstantSource clock;
    private final Map<Owner, Read> remembered = new ConcurrentHashMap<>();

    private record Read(List<Webhook> webhooks, Instant at) {}

    public Subscribers(Webhooks webhooks, InstantSource clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * Those who are to be told of an event; an event of a campaign is told to its own alone, and a
     * test to the one that is tested.
     */
    public List<Webhook> of(DomainEvent event) {
        Optional<String> only =
                event.type().equals(Webhook.TEST)
                        ? TestWebhook.target(event)
                        : CampaignOrigin.of(event).map(origin -> Webhook.idOf(origin.slug()));
        if (only.isPresent()) {
            return find(event.tenant(), only.get()).stream().toList();
        }
        return of(Owner.of(event.tenant())).stream()
                .filter(webhook -> webhook.wants(event.type()))
                .toList();
    }

    /** Sent to them or kept for them. */
    @Override
    public boolean wants(Tenant tenant, String type) {
        return of(Owner.of(tenant)).stream().anyMatch(webhook -> webhook.wants(type));
    }

    /** The one of this id. */
    Optional<Webhook> find(Tenant tenant, String id) {
        return of(Owner.of(tenant, id)).stream()
                .filter(webhook -> webhook.id().equals(id))
                .findAny();
    }

    private List<Webhook> of(Owner owner) {
        Instant now = clock.instant();
        Read read = remembered.get(owner);
        if (read == null || now.isAfter(read.at().plus(KEPT))) {
            read = new Read(webhooks.of(owner), now);
            remembered.put(owner, read);
        }
        return read.webhooks();
    }
}
