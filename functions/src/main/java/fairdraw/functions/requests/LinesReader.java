package fairdraw.functions.requests;

import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.functions.json.JsonNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of a ticket's lines: {@code [{"main": [...], "bonus": [...]}]}. */
public final class LinesReader {

    /** The stand-in for a malformed line, which no lottery accepts. */
    private static final Line UNPLAYABLE = new Line(List.of(), List.of());

    private LinesReader() {}

    /** Reads the lines; a value that is not a list becomes a single unplayable line. */
    public static List<Line> read(Object value) {
        return value instanceof List<?> lines
                ? lines.stream().map(LinesReader::line).toList()
                : List.of(UNPLAYABLE);
    }

    private static Line line(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> line)) {
            return UNPLAYABLE;
        }
        Optional<List<Integer>> main = numbers(line.get("main"));
        Object extra = line.get("bonus");
        Optional<List<Integer>> bonus =
                extra == null || extra.equals("") ? Optional.of(List.of()) : numbers(extra);
        return main.isPresent() && bonus.isPresent()
                ? new Line(main.get(), bonus.get())
                : UNPLAYABLE;
    }

    /** Reads whole numbers in the range of an int; empty if the list contains anything else. */
    private static Optional<List<Integer>> numbers(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Object element : list) {
            Optional<Integer> number =
                    JsonNumber.whole(element)
                            .filter(whole -> whole.intValue() == whole)
                            .map(Long::intValue);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }
}
