package fairdraw.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A page of a list in list order, with the cursor of the next page, if there is one. */
public record Page<T>(List<T> items, Optional<String> next) {

    /** A request for a page: at most {@code limit} items after the cursor. */
    public record Wanted(int limit, Optional<String> after) {}

    /** Returns the page with those of its items alone that are listed; it may have none. */
    public Page<T> with(Predicate<T> isListed) {
        return new Page<>(items.stream().filter(isListed).toList(), next);
    }

    /**
     * Returns a page from items of which one more than {@code limit} was read, if there was one.
     *
     * @param cursor returns the cursor of an item, after which the next page begins
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        var items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
    }
}
