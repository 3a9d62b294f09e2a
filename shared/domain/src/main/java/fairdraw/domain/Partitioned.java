package fairdraw.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists whose items lie in several partitions, which are read one after the other. */
public final class Partitioned {

    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,4})\\.(.+)");

    private Partitioned() {}

    /** The reader of a partition. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Returns the items of a partition in the order of their places, from the first one behind
         * {@code after} on, which may be empty, at most {@code limit}.
         */
        List<T> some(int partition, String after, int limit);
    }

    private record Placed<T>(int partition, T item) {}

    private record Start(int partition, String after) {

        static Start at(String cursor) {
            Matcher matcher = CURSOR.matcher(cursor);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not a cursor of a list in partitions");
            }
            return new Start(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }
    }

    /** Whether a text can be a cursor of a list with places of this form. */
    public static boolean isCursor(String text, Pattern place) {
        Matcher matcher = CURSOR.matcher(text);
        return matcher.matches() && place.matcher(matcher.group(2)).matches();
    }

    /**
     * Returns a page; its order is that of the partitions, and in each that of the places, so that
     * nothing that is added moves what is listed.
     *
     * @param place returns the place of an item in its partition, which is not empty
     */
    public static <T> Page<T> page(
            int partitions, Page.Wanted wanted, Reader<T> reader, Function<T, String> place) {
        Start start = wanted.after().map(Start::at).orElse(new Start(0, ""));
        int more = wanted.limit() + 1;
        List<Placed<T>> read = new ArrayList<>();
        String after = start.after();
        for (int number = start.partition(); number < partitions && read.size() < more; number++) {
            for (T item : reader.some(number, after, more - read.size())) {
                read.add(new Placed<>(number, item));
            }
            after = "";
        }
        Page<Placed<T>> page =
                Page.of(
                        read,
                        wanted.limit(),
                        placed -> placed.partition() + "." + place.apply(placed.item()));
        return new Page<>(page.items().stream().map(Placed::item).toList(), page.next());
    }
}
