package fairdraw.domain.carts.refused;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refused carts in memory, with content of up to a million characters. */
public final class InMemoryRefusedCarts implements RefusedCarts {

    private static final int LARGEST = 1_000_000;

    private final Map<Place, Kept> held = new HashMap<>();
    private final int mostADay;

    public InMemoryRefusedCarts() {
        this(MOST_A_DAY);
    }

    InMemoryRefusedCarts(int mostADay) {
        this.mostADay = mostADay;
    }

    private record Place(Tenant tenant, String id) {}

    @Override
    public synchronized boolean keep(
            Tenant tenant,
            String id,
            String content,
            List<CartFault> faults,
            State state,
            Instant now) {
        if (content.length() > LARGEST) {
            return false;
        }
        Optional<RefusedCart> before =
                find(tenant, id)
                        .map(Kept::cart)
                        .filter(cart -> now.isBefore(cart.firstAt().plus(KEPT)));
        if (before.isEmpty() && isFull(tenant, now)) {
            return false;
        }
        RefusedCart cart =
                new RefusedCart(
                        tenant,
                        id,
                        faults,
                        state,
                        before.map(RefusedCart::times).orElse(0L) + 1,
                        before.map(RefusedCart::firstAt).orElse(now),
                        now);
        held.put(new Place(tenant, id), new Kept(cart, content));
        return true;
    }

    private boolean isFull(Tenant tenant, Instant now) {
        return held.values().stream()
                        .map(Kept::cart)
                        .filter(cart -> cart.tenant().equals(tenant))
                        .filter(cart -> day(cart.firstAt()).equals(day(now)))
                        .count()
                >= mostADay;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public synchronized Optional<Kept> find(Tenant tenant, String id) {
        return Optional.ofNullable(held.get(new Place(tenant, id)));
    }

    @Override
    public synchronized Page<RefusedCart> list(Tenant tenant, Page.Wanted wanted) {
        List<RefusedCart> carts =
                held.values().stream()
                        .map(Kept::cart)
                        .filter(cart -> cart.tenant().equals(tenant))
                        .toList();
        return Pages.ascending(carts, wanted, RefusedCart::id);
    }

    @Override
    public synchronized void markReplayed(Tenant tenant, String id) {
        Kept kept = find(tenant, id).orElseThrow();
        RefusedCart cart = kept.cart();
        held.put(
                new Place(tenant, id),
                new Kept(
                        new RefusedCart(
                                tenant,
                                id,
                                cart.faults(),
                                State.REPLAYED,
                                cart.times(),
                                cart.firstAt(),
                                cart.lastAt()),
                        kept.content()));
    }
}
