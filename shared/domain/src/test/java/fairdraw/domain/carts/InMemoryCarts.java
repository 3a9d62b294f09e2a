package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carts in memory, which take content of up to a million characters. */
public final class InMemoryCarts implements Carts, InMemoryTickets.Items {

    private static final int LARGEST = 1_000_000;

    private final Map<Place, File> files = new HashMap<>();

    private record Place(Tenant tenant, CartId cartId) {}

    private static final class File {
        private Optional<StoredCart> current = Optional.empty();
        private final Map<String, StoredCart> earlier = new LinkedHashMap<>();
        private final Map<ItemName, ItemOutcome> outcomes = new HashMap<>();
        private final List<TicketReport> reports = new ArrayList<>();

        void replace(StoredCart cart) {
            current.ifPresent(known -> earlier.put(known.version(), known));
            current = Optional.of(cart);
        }
    }

    @Override
    public synchronized Recording record(StoredCart cart) {
        if (cart.content().length() > LARGEST) {
            return Recording.TOO_LARGE;
        }
        File file = file(cart.tenant(), cart.cartId());
        if (file.current.isEmpty()) {
            file.replace(cart);
            return Recording.FIRST;
        }
        StoredCart known = file.current.get();
        if (known.version().equals(cart.version())) {
            return Recording.UNCHANGED;
        }
        boolean stoodBefore =
                !cart.timestamp().isAfter(known.standing())
                        && file.earlier.containsKey(cart.version());
        if (!cart.replaces(known) || stoodBefore) {
            file.earlier.putIfAbsent(cart.version(), cart);
            return Recording.OUTDATED;
        }
        file.replace(cart);
        return Recording.REPLACED;
    }

    @Override
    public synchronized boolean restore(CartFile before, StoredCart earlier) {
        File file = file(earlier.tenant(), earlier.cartId());
        boolean isCurrent =
                file.current
                        .filter(known -> known.version().equals(before.current().version()))
                        .isPresent();
        if (isCurrent) {
            file.replace(earlier);
        }
        return isCurrent;
    }

    @Override
    public synchronized Optional<CartFile> find(Tenant tenant, CartId cartId) {
        File file = file(tenant, cartId);
        return file.current.map(current ->
                new CartFile(
                        current,
                        file.outcomes,
                        file.earlier.values().stream()
                                .filter(cart -> !cart.version().equals(current.version()))
                                .sorted(Comparator.comparing(StoredCart::timestamp).reversed())
                                .toList(),
                        file.reports));
    }

    @Override
    public synchronized ItemOutcome refuse(Tenant tenant, CartId cartId, Refused refused) {
        return file(tenant, cartId)
                .outcomes
                .merge(
                        refused.item(),
                        refused,
                        (known, next) -> stands(known, refused) ? known : next);
    }

    private static boolean stands(ItemOutcome known, Refused next) {
        return !(known instanceof Refused before)
                || (before.reason() == next.reason() && before.version().equals(next.version()));
    }

    @Override
    public synchronized Optional<ItemOutcome> outcome(Tenant tenant, CartId cartId, ItemName item) {
        return Optional.ofNullable(file(tenant, cartId).outcomes.get(item));
    }

    @Override
    public synchronized boolean report(
            Tenant tenant, CartId cartId, int number, TicketReport report) {
        List<TicketReport> reports = file(tenant, cartId).reports;
        return reports.size() == number && reports.add(report);
    }

    @Override
    public boolean isTaken(Ticket ticket) {
        Purchase purchase = ticket.purchase().orElseThrow();
        return outcome(ticket.tenant(), purchase.cartId(), purchase.item())
                .filter(Issued.class::isInstance)
                .isPresent();
    }

    @Override
    public synchronized void issue(Ticket ticket) {
        Purchase purchase = ticket.purchase().orElseThrow();
        file(ticket.tenant(), purchase.cartId())
                .outcomes
                .put(purchase.item(), Issued.of(ticket, purchase));
    }

    private File file(Tenant tenant, CartId cartId) {
        return files.computeIfAbsent(new Place(tenant, cartId), _ -> new File());
    }
}
