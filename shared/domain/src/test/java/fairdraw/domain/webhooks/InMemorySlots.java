package fairdraw.domain.webhooks;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Slots in memory, of which the lowest free one is taken. */
public final class InMemorySlots implements Slots {

    private final int most;
    private final Map<Place, Held> webhooks = new HashMap<>();

    /** Creates slots, so many for each webhook. */
    public InMemorySlots(int most) {
        this.most = most;
    }

    private record Place(Owner owner, WebhookId id) {}

    private static final class Held {
        private final Map<Integer, Instant> leases = new HashMap<>();
        private boolean silent;
        private Health health = new Health(0, Optional.empty());
    }

    @Override
    public synchronized Wish take(Webhook webhook, Instant now, Instant until) {
        Held held = held(webhook);
        OptionalInt free =
                IntStream.range(0, held.silent ? 1 : most)
                        .filter(slot -> !held.leases.getOrDefault(slot, now).isAfter(now))
                        .findFirst();
        if (free.isEmpty()) {
            return held.silent ? new Wish.Slow() : new Wish.Busy();
        }
        held.leases.put(free.getAsInt(), until);
        return new Wish.Taken(webhook, free.getAsInt(), until);
    }

    @Override
    public synchronized Health release(
            Wish.Taken slot, Ending ending, boolean exhausted, Instant now) {
        Held held = held(slot.webhook());
        if (!held.leases.remove(slot.number(), slot.until())) {
            return new Health(0, Optional.empty());
        }
        switch (ending) {
            case ARRIVED -> reset(held);
            case REFUSED, SILENT -> {
                held.silent = ending == Ending.SILENT;
                held.health =
                        new Health(
                                held.health.exhausted() + (exhausted ? 1 : 0),
                                held.health.failingSince().or(() -> Optional.of(now)));
            }
            case UNTRIED -> {
                // Says nothing about the webhook.
            }
        }
        return held.health;
    }

    @Override
    public synchronized void forget(Webhook webhook) {
        reset(held(webhook));
    }

    private static void reset(Held held) {
        held.silent = false;
        held.health = new Health(0, Optional.empty());
    }

    private Held held(Webhook webhook) {
        return webhooks.computeIfAbsent(new Place(webhook.owner(), webhook.id()), _ -> new Held());
    }
}
