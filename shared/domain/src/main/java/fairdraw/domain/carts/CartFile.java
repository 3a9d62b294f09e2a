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
 * Everything that is stored about a cart.
 *
 * @param outcomes the outcomes of its items
 * @param earlier the other carts with the same id, newest first
 * @param reports all published reports of its tickets, in the order of publication
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

    /** Returns the file of a cart with a new id. */
    static CartFile of(StoredCart cart) {
        return new CartFile(cart, Map.of(), List.of(), List.of());
    }

    /** Returns the outcome of this item; empty if it is not decided. */
    public Optional<ItemOutcome> outcome(ItemName item) {
        return Optional.ofNullable(outcomes.get(item));
    }

    /** Returns this file after an attempt. */
    CartFile with(List<ItemOutcome> decided) {
        Map<ItemName, ItemOutcome> all = new HashMap<>(outcomes);
        decided.forEach(outcome -> all.put(outcome.item(), outcome));
        return new CartFile(current, all, earlier, reports);
    }

    /**
     * Returns the current cart's items in order, each with its outcome.
     *
     * @param cart the current cart, parsed
     */
    public List<PlacedItem> items(Cart cart, CartPolicy policy) {
        return ItemNames.of(new Order(current, cart, policy), this);
    }

    /**
     * Returns the warnings of the current cart, and those of its items in view of earlier carts.
     */
    public List<CartFault> warnings(List<PlacedItem> items) {
        return Stream.concat(
                        current.warnings().stream(),
                        items.stream().flatMap(item -> item.warning().stream()))
                .toList();
    }

    /**
     * Returns the outcomes of items that the current cart no longer contains, or contains changed.
     */
    public List<ItemOutcome> former(List<PlacedItem> items) {
        Set<ItemOutcome> shown = new HashSet<>();
        items.forEach(item -> item.outcome().ifPresent(shown::add));
        return inOrder(outcomes.values().stream().filter(outcome -> !shown.contains(outcome)));
    }

    /** Returns all outcomes in the order in which the items were requested. */
    public List<ItemOutcome> outcomesInOrder() {
        return inOrder(outcomes.values().stream());
    }

    /** Returns the outcomes decided for a cart of this version and not yet reported, in order. */
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

    /** A change is reported once per cart, however its organisation's policy changes. */
    private static Object key(ItemOutcome outcome) {
        return outcome instanceof Changed changed
                ? List.of(changed.item(), changed.version())
                : outcome;
    }

    private static List<ItemOutcome> inOrder(Stream<ItemOutcome> some) {
        return some.sorted(ORDER).toList();
    }
}
