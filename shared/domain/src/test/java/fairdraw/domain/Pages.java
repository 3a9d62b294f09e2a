package fairdraw.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages of lists in memory, and the reading of whole lists page by page. */
public final class Pages {

    private Pages() {}

    /** Returns a page of items in the order of their cursors. */
    public static <T> Page<T> ascending(
            Collection<T> items, Page.Wanted wanted, Function<T, String> cursor) {
        return page(items, wanted, cursor, Comparator.naturalOrder());
    }

    /** Returns a page of items in the reverse order of their cursors. */
    public static <T> Page<T> descending(
            Collection<T> items, Page.Wanted wanted, Function<T, String> cursor) {
        return page(items, wanted, cursor, Comparator.reverseOrder());
    }

    /** Returns a whole list, read in pages of which each but the last is full. */
    public static <T> List<T> all(int limit, Function<Page.Wanted, Page<T>> list) {
        List<T> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = list.apply(new Page.Wanted(limit, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            if (page.next().isPresent()) {
                assertThat(page.items()).hasSize(limit);
            }
            read.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return read;
    }

    /** Returns the first hundred items of a list. */
    public static <T> List<T> all(Function<Page.Wanted, Page<T>> list) {
        return list.apply(first(100)).items();
    }

    /** Returns a request for the first page of a list. */
    public static Page.Wanted first(int limit) {
        return new Page.Wanted(limit, Optional.empty());
    }

    private static <T> Page<T> page(
            Collection<T> items,
            Page.Wanted wanted,
            Function<T, String> cursor,
            Comparator<String> order) {
        List<T> read =
                items.stream()
                        .sorted(Comparator.comparing(cursor, order))
                        .filter(item ->
                                wanted.after()
                                        .map(after -> order.compare(cursor.apply(item), after) > 0)
                                        .orElse(true))
                        .limit(wanted.limit() + 1L)
                        .toList();
        return Page.of(read, wanted.limit(), cursor);
    }
}
