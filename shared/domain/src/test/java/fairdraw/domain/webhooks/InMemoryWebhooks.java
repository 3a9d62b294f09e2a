package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Webhooks in memory. */
public final class InMemoryWebhooks implements Webhooks {

    private final Map<Place, Webhook> held = new HashMap<>();

    private record Place(Owner owner, WebhookId id) {

        static Place of(Webhook webhook) {
            return new Place(webhook.owner(), webhook.id());
        }
    }

    @Override
    public synchronized Added add(Webhook webhook) {
        if (held.containsKey(Place.of(webhook))) {
            return Added.KNOWN;
        }
        if (webhook.owner().mode().isPresent() && of(webhook.owner()).size() >= MOST) {
            return Added.TOO_MANY;
        }
        held.put(Place.of(webhook), webhook);
        return Added.DONE;
    }

    @Override
    public synchronized Optional<Webhook> find(Owner owner, WebhookId id) {
        return Optional.ofNullable(held.get(new Place(owner, id)));
    }

    @Override
    public synchronized List<Webhook> of(Owner owner) {
        return held.values().stream()
                .filter(webhook -> webhook.owner().equals(owner))
                .sorted(Comparator.comparing(webhook -> webhook.id().text()))
                .toList();
    }

    @Override
    public synchronized boolean replace(Webhook changed) {
        boolean fits =
                find(changed.owner(), changed.id())
                        .filter(there -> there.version() == changed.version() - 1)
                        .isPresent();
        if (fits) {
            held.put(Place.of(changed), changed);
        }
        return fits;
    }

    @Override
    public synchronized Optional<Webhook> remove(Tenant tenant, WebhookId id) {
        return Optional.ofNullable(held.remove(new Place(Owner.of(tenant, id), id)));
    }
}
