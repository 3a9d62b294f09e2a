package fairdraw.domain.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The health of webhooks in memory. */
public final class InMemoryHealths implements Healths {

    private final Map<Place, Health> failing = new HashMap<>();

    private record Place(Owner owner, WebhookId id) {

        static Place of(Webhook webhook) {
            return new Place(webhook.owner(), webhook.id());
        }
    }

    @Override
    public synchronized Health of(Webhook webhook) {
        return failing.getOrDefault(Place.of(webhook), Health.GOOD);
    }

    @Override
    public synchronized Health failed(Webhook webhook, boolean exhausted, Instant now) {
        Health before = of(webhook);
        Health after =
                new Health(
                        before.exhausted() + (exhausted ? 1 : 0),
                        before.failingSince().or(() -> Optional.of(now)));
        failing.put(Place.of(webhook), after);
        return after;
    }

    @Override
    public synchronized void forget(Webhook webhook) {
        failing.remove(Place.of(webhook));
    }
}
