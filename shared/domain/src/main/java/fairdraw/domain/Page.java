package fairdraw.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some items of a list in its order, and the cursor of what follows, if anything does. */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Which part of a list is wanted: at most {@code limit} items behind the cursor. */
    public record Wanted(int limit, Optional<String> after) {}

    /**
     * The page of a list read one item further than wanted.
     *
     * @param cursor names an item so that a later reading goes on behind it
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        var items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
    }
}
