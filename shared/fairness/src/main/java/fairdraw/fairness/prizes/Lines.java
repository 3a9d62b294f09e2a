package fairdraw.fairness.prizes;

import fairdraw.fairness.encoding.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The canonical {@code lines} of a record, to which its leaf commits besides the subject. */
public final class Lines {
    /** The characters of an ordinary line. */
    private static final int LINE = 48;

    private Lines() {}

    /**
     * Returns the canonical JSON of the lines in the given order; {@code null} stands for a record
     * without lines.
     */
    public static byte[] canonicalJson(@Nullable List<NumberLine> lines) {
        if (lines == null) {
            return CanonicalJson.bytes(null);
        }
        // A seal makes millions, so the bytes of the tree are written without it.
        StringBuilder json = new StringBuilder(2 + LINE * lines.size());
        for (NumberLine line : lines) {
            json.append(json.isEmpty() ? "[" : ",");
            append(line.bonus(), json.append("{\"bonus\":"));
            append(line.main(), json.append(",\"main\":"));
            json.append('}');
        }
        json.append(json.isEmpty() ? "[]" : "]");
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(List<Integer> numbers, StringBuilder json) {
        json.append('[');
        for (int i = 0; i < numbers.size(); i++) {
            json.append(i == 0 ? "" : ",").append(numbers.get(i).intValue());
        }
        json.append(']');
    }

    /** Returns the lines as a JSON tree, for receipts. */
    public static @Nullable List<Map<String, List<Integer>>> tree(
            @Nullable List<NumberLine> lines) {
        if (lines == null) {
            return null;
        }
        return lines.stream().map(Lines::tree).toList();
    }

    private static Map<String, List<Integer>> tree(NumberLine line) {
        Map<String, List<Integer>> tree = new LinkedHashMap<>();
        tree.put("main", line.main());
        tree.put("bonus", line.bonus());
        return tree;
    }

    /**
     * Returns the canonical JSON of a lucky number, with both parts as the texts that answers show.
     */
    public static byte[] luckyNumber(String series, String orderNumber) {
        return CanonicalJson.bytes(Map.of("series", series, "order_number", orderNumber));
    }

    /**
     * Reads the lines of a JSON tree, such as {@link CanonicalJson#parse} returns; refuses anything
     * but canonical lines.
     */
    public static @Nullable List<NumberLine> ofTree(@Nullable Object tree) {
        if (tree == null) {
            return null;
        }
        if (!(tree instanceof List<?> list)) {
            throw new IllegalArgumentException("lines must be a list");
        }
        return list.stream().map(Lines::line).toList();
    }

    private static NumberLine line(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 2) {
            throw new IllegalArgumentException("a line has main and bonus");
        }
        return new NumberLine(numbers(map.get("main")), numbers(map.get("bonus")));
    }

    private static List<Integer> numbers(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("a line has main and bonus");
        }
        List<Integer> numbers = new ArrayList<>();
        for (Object element : list) {
            switch (element) {
                case Integer i -> numbers.add(i);
                case Long l -> numbers.add(Math.toIntExact(l));
                case null, default ->
                        throw new IllegalArgumentException("a line holds whole numbers");
            }
        }
        return numbers;
    }
}
