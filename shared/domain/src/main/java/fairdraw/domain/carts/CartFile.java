package fairdraw.domain.carts;

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
 * @param outcomes what its items have become, by place
 * @param earlier what newer carts of the same id replaced, newest first
 * @param reports what was told of its tickets, all of it, in that order
 */
public record CartFile(
        StoredCart current,
        Map<Integer, ItemOutcome> outcomes,
        List<StoredCart> earlier,
        List<TicketReport> reports) {

    public CartFile {
        outcomes = Map.copyOf(outcomes);
        earlier = List.copyOf(earlier);
        reports = List.copyOf(reports);
    }

    /** The file of a cart that nobody knew before. */
    static CartFile of(StoredCart cart) {
        return new CartFile(cart, Map.of(), List.of(), List.of());
    }

    /** What the item in this place has become, if that is decided. */
    public Optional<ItemOutcome> outcome(int item) {
        return Optional.ofNullable(outcomes.get(item));
    }

    /** The same after an attempt. */
    CartFile with(List<ItemOutcome> decided) {
        Map<Integer, ItemOutcome> all = new HashMap<>(outcomes);
        decided.forEach(outcome -> all.put(outcome.item(), outcome));
        return new CartFile(current, all, earlier, reports);
    }

    /** What items have become, by place. */
    public List<ItemOutcome> outcomesInOrder() {
        return inOrder(outcomes.values().stream());
    }

    /** What a cart of this version has decided and nobody was told, by place. */
    List<ItemOutcome> untold(String version) {
        Set<ItemOutcome> told = new HashSet<>();
        reports.forEach(report -> told.addAll(report.outcomes()));
        return inOrder(
                outcomes.values().stream()
                        .filter(outcome ->
                                outcome.version().equals(version) && !told.contains(outcome)));
    }

    private static List<ItemOutcome> inOrder(Stream<ItemOutcome> some) {
        return some.sorted(Comparator.comparingInt(ItemOutcome::item)).toList();
    }
}
