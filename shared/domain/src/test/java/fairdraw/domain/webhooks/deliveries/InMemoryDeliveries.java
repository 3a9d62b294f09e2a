package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deliveries in memory, in a single partition. */
public final class InMemoryDeliveries implements Deliveries {

    private final Map<Delivery.Key, Delivery> held = new HashMap<>();
    private final Set<Delivery.Key> carried = new HashSet<>();

    @Override
    public synchronized boolean add(Delivery delivery) {
        return held.putIfAbsent(delivery.key(), delivery) == null;
    }

    @Override
    public synchronized boolean addCarried(Delivery delivery) {
        boolean added = add(delivery);
        if (added) {
            carried.add(delivery.key());
        }
        return added;
    }

    @Override
    public synchronized Optional<Delivery> find(Delivery.Key key) {
        return Optional.ofNullable(held.get(key));
    }

    @Override
    public synchronized List<Delivery> find(List<Delivery.Key> keys) {
        return keys.stream().distinct().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public synchronized boolean replace(Delivery before, Delivery after) {
        boolean fits =
                find(after.key())
                        .filter(there -> there.state() == before.state())
                        .filter(there -> there.nextAt().equals(before.nextAt()))
                        .isPresent();
        if (fits) {
            held.put(after.key(), after);
            carried.remove(after.key());
        }
        return fits;
    }

    @Override
    public synchronized Part waiting(Line line, Instant now, int limit) {
        List<Delivery> first =
                held.values().stream()
                        .filter(delivery -> delivery.state() == State.PENDING)
                        .filter(delivery -> Line.of(delivery.key()).equals(line))
                        .filter(delivery -> !carried.contains(delivery.key()))
                        .sorted(
                                Comparator.comparing(Delivery::nextAt)
                                        .thenComparing(InMemoryDeliveries::place))
                        .limit(limit + 1L)
                        .toList();
        List<Delivery> due =
                first.stream()
                        .filter(delivery -> !delivery.nextAt().isAfter(now))
                        .limit(limit)
                        .toList();
        return new Part(due, first.stream().skip(due.size()).findFirst().map(Delivery::nextAt));
    }

    @Override
    public synchronized Page<Delivery> log(
            Tenant tenant,
            Collection<WebhookId> webhookIds,
            Collection<State> states,
            Page.Wanted wanted) {
        List<Delivery> wantedOnes =
                held.values().stream()
                        .filter(delivery -> delivery.tenant().equals(tenant))
                        .filter(delivery -> webhookIds.contains(delivery.webhookId()))
                        .filter(delivery -> states.contains(delivery.state()))
                        .toList();
        return Pages.descending(wantedOnes, wanted, InMemoryDeliveries::place);
    }

    private static String place(Delivery delivery) {
        return "%020d#%s#%s"
                .formatted(
                        delivery.createdAt().toEpochMilli(),
                        delivery.event().id(),
                        delivery.webhookId());
    }
}
