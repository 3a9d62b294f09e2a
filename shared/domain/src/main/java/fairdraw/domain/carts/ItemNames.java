package fairdraw.domain.carts;

import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Part;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matches the items of a cart with the stored outcomes of carts with the same id. An item is named
 * by its id. Among several with one id, each takes the first of these names that is free: that of
 * the outcome which this very cart has at its position, that of a ticket which is what it requests,
 * and any other.
 */
final class ItemNames {

    private final Order order;
    private final CartFile file;
    private final Map<Integer, ItemName> names = new HashMap<>();
    private final Set<ItemName> taken = new HashSet<>();

    private ItemNames(Order order, CartFile file) {
        this.order = order;
        this.file = file;
    }

    /** Returns the items of a cart in order, each with its outcome. */
    static List<PlacedItem> of(Order order, CartFile file) {
        ItemNames naming = new ItemNames(order, file);
        naming.takeOwn();
        naming.takeTickets();
        naming.takeFirstFree();
        return naming.placed();
    }

    private void takeOwn() {
        for (ItemOutcome outcome : inOrder()) {
            if (outcome.version().equals(order.version())) {
                take(outcome.place(), outcome.item());
            }
        }
    }

    private void takeTickets() {
        Map<String, List<Issued>> tickets = new HashMap<>();
        for (ItemOutcome outcome : inOrder()) {
            if (outcome instanceof Issued issued && !taken.contains(issued.item())) {
                tickets.computeIfAbsent(issued.item().id(), _ -> new ArrayList<>()).add(issued);
            }
        }
        for (int place = 0; !tickets.isEmpty() && place < items().size(); place++) {
            int at = place;
            List<Issued> ofId = tickets.getOrDefault(items().get(at).id().text(), List.of());
            order.wanted(items().get(at)).ifPresent(wanted -> takeTicket(at, wanted, ofId));
        }
    }

    private void takeTicket(int place, Wanted wanted, List<Issued> tickets) {
        if (!names.containsKey(place)) {
            tickets.stream()
                    .filter(issued -> !taken.contains(issued.item()))
                    .filter(issued -> changes(items().get(place), wanted, issued).isEmpty())
                    .findFirst()
                    .ifPresent(issued -> take(place, issued.item()));
        }
    }

    private void takeFirstFree() {
        Map<String, Integer> next = new HashMap<>();
        for (int place = 0; place < items().size(); place++) {
            if (!names.containsKey(place)) {
                String id = items().get(place).id().text();
                int nth = next.getOrDefault(id, 0);
                while (taken.contains(new ItemName(id, nth))) {
                    nth++;
                }
                next.put(id, nth + 1);
                take(place, new ItemName(id, nth));
            }
        }
    }

    private void take(int place, ItemName name) {
        names.put(place, name);
        taken.add(name);
    }

    private List<PlacedItem> placed() {
        List<PlacedItem> placed = new ArrayList<>();
        for (int place = 0; place < items().size(); place++) {
            CartItem item = items().get(place);
            ItemName name = names.getOrDefault(place, new ItemName(item.id().text(), 0));
            Optional<Wanted> wanted = order.wanted(item);
            placed.add(new PlacedItem(place, item, name, wanted, outcome(place, name, wanted)));
        }
        return placed;
    }

    private Optional<ItemOutcome> outcome(int place, ItemName name, Optional<Wanted> wanted) {
        return file.outcome(name)
                .flatMap(known ->
                        known.version().equals(order.version())
                                ? Optional.of(known)
                                : wanted.map(ticket -> ofAnother(place, ticket, known)));
    }

    /**
     * An outcome of another cart with this id also holds for this one, unless this one requests
     * something else.
     */
    private ItemOutcome ofAnother(int place, Wanted wanted, ItemOutcome known) {
        return known instanceof Issued issued ? compared(place, wanted, issued) : known;
    }

    private ItemOutcome compared(int place, Wanted wanted, Issued issued) {
        List<Part> changes = changes(items().get(place), wanted, issued);
        return changes.isEmpty()
                ? issued
                : new Changed(
                        issued.item(),
                        place,
                        order.version(),
                        wanted.lotterySlug().map(LotterySlug::text),
                        changes,
                        order.stored().recordedAt());
    }

    private List<Part> changes(CartItem item, Wanted wanted, Issued issued) {
        Asked asked = order.asked(item);
        List<Part> parts = new ArrayList<>();
        if (!wanted.lotterySlug().map(LotterySlug::text).equals(issued.lottery())) {
            parts.add(Part.LOTTERY);
        }
        if (!asked.buyer().equals(issued.asked().buyer())) {
            parts.add(Part.BUYER);
        }
        if (!asked.lines().equals(issued.asked().lines())) {
            parts.add(Part.LINES);
        }
        return parts;
    }

    private List<ItemOutcome> inOrder() {
        return file.outcomes().values().stream()
                .sorted(Comparator.comparingInt(outcome -> outcome.item().nth()))
                .toList();
    }

    private List<CartItem> items() {
        return order.cart().items();
    }
}
