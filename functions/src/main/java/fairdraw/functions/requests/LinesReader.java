package fairdraw.functions.requests;

import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.functions.json.JsonNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a ticket: {@code [{"main": [...], "bonus": [...]}]}. */
public final class LinesReader {

    /** What cannot be read as a line is one that no lottery allows. */
    private static final Line UNPLAYABLE = new Line(List.of(), List.of());

    private LinesReader() {}

    /** The lines; what is no list is a single unplayable one. */
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

    /** Whole numbers of an int's range; empty when there is anything else. */
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
