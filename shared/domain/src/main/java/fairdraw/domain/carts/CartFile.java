package fairdraw.domain.carts;

import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is kept of a cart.
 *
 * @param outcomes what its items have become
 * @param earlier the other carts of the same id, newest first
 * @param reports what was told of its tickets, all of it, in that order
 */
public record CartFile(
        StoredCart current,
        Map<ItemName, ItemOutcome> outcomes,
        List<StoredCart> earlier,
        List<TicketReport> reports) {

    private static final Comparator<ItemOutcome> ORDER =
            Comparator.comparingInt(ItemOutcome::place)
                    .thenComparing(outcome -> outcome.item().id())
                    .thenComparingInt(outcome -> outcome.item().nth());

    public CartFile {
        outcomes = Map.copyOf(outcomes);
        earlier = List.copyOf(earlier);
        reports = List.copyOf(reports);
    }

    /** The file of a cart that nobody knew before. */
    static CartFile of(StoredCart cart) {
        return new CartFile(cart, Map.of(), List.of(), List.of());
    }

    /** What this item has become, if that is decided. */
    public Optional<ItemOutcome> outcome(ItemName item) {
        return Optional.ofNullable(outcomes.get(item));
    }

    /** The same after an attempt. */
    CartFile with(List<ItemOutcome> decided) {
        Map<ItemName, ItemOutcome> all = new HashMap<>(outcomes);
        decided.forEach(outcome -> all.put(outcome.item(), outcome));
        return new CartFile(current, all, earlier, reports);
    }

    /**
     * The current cart's items in their order, each with what it has become.
     *
     * @param cart the current one, read
     */
    public List<PlacedItem> items(Cart cart, CartPolicy policy) {
        return ItemNames.of(new Order(current, cart, policy), this);
    }

    /** What is odd about the current cart, and about its items in view of earlier ones. */
    public List<CartFault> warnings(List<PlacedItem> items) {
        return Stream.concat(
                        current.warnings().stream(),
                        items.stream().flatMap(item -> item.warning().stream()))
                .toList();
    }

    /** What was decided of items that the current cart has no more, or has otherwise. */
    public List<ItemOutcome> former(List<PlacedItem> items) {
        Set<ItemOutcome> shown = new HashSet<>();
        items.forEach(item -> item.outcome().ifPresent(shown::add));
        return inOrder(outcomes.values().stream().filter(outcome -> !shown.contains(outcome)));
    }

    /** What items have become, in the order in which they were asked for. */
    public List<ItemOutcome> outcomesInOrder() {
        return inOrder(outcomes.values().stream());
    }

    /** What a cart of this version has decided and nobody was told, in its order. */
    List<ItemOutcome> untold(String version, List<PlacedItem> items) {
        Set<Object> told = new HashSet<>();
        reports.forEach(report -> report.outcomes().forEach(outcome -> told.add(key(outcome))));
        List<ItemOutcome> untold = new ArrayList<>(outcomes.values());
        items.forEach(
                item -> item.outcome().filter(Changed.class::isInstance).ifPresent(untold::add));
        return inOrder(
                untold.stream()
                        .filter(outcome -> outcome.version().equals(version))
                        .filter(outcome -> !told.contains(key(outcome))));
    }

    /** A change is told once to a cart, whatever its organisation decides about lotteries then. */
    private static Object key(ItemOutcome outcome) {
        return outcome instanceof Changed changed
                ? List.of(changed.item(), changed.version())
                : outcome;
    }

    private static List<ItemOutcome> inOrder(Stream<ItemOutcome> some) {
        return some.sorted(ORDER).toList();
    }
}
