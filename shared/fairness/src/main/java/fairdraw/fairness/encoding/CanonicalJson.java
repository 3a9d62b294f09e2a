package fairdraw.fairness.encoding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785) of documents without fractions: maps with text keys, lists, text, whole
 * numbers, booleans and null.
 */
public final class CanonicalJson {
    /** The largest whole number that every JSON reader represents exactly, 2^53 - 1. */
    public static final long MAX_NUMBER = (1L << 53) - 1;

    private CanonicalJson() {}

    /** Returns the UTF-8 bytes of {@link #string}. */
    public static byte[] bytes(@Nullable Object tree) {
        return Utf8.bytes(string(tree));
    }

    /**
     * Returns the canonical text of a tree: no white space, keys ascending by UTF-16 code units.
     * Throws IllegalArgumentException for any other type (doubles included), for numbers beyond
     * 2^53 - 1 either way, and for text with unpaired surrogates.
     */
    public static String string(@Nullable Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    /**
     * Returns the tree of a canonical document, with numbers as Long; refuses bytes that are not
     * exactly canonical.
     */
    public static @Nullable Object parse(byte[] canonical) {
        return CanonicalJsonReader.read(canonical);
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b.booleanValue());
            case Integer i -> out.append(i.intValue());
            case Long l -> out.append(exact(l));
            case String s -> text(s, out);
            case List<?> list -> list(list, out);
            case Map<?, ?> map -> map(map, out);
            default ->
                    throw new IllegalArgumentException(
                            "not canonical: " + value.getClass().getName());
        }
    }

    private static long exact(long number) {
        if (number > MAX_NUMBER || number < -MAX_NUMBER) {
            throw new IllegalArgumentException("beyond exact JSON numbers: " + number);
        }
        return number;
    }

    private static void list(List<?> list, StringBuilder out) {
        String separator = "[";
        for (Object element : list) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void map(Map<?, ?> map, StringBuilder out) {
        // RFC 8785 orders keys by UTF-16 code units, as String's natural order does.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a key must be text");
            }
            sorted.put(name, value);
        });
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(separator);
            text(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(Hex.encode(new byte[] {(byte) c}));
                    } else {
                        i = character(text, i, out);
                    }
                }
            }
        }
        out.append('"');
    }

    /**
     * Appends the character at {@code i} and returns the last index that it takes; refuses a lone
     * surrogate.
     */
    private static int character(String text, int i, StringBuilder out) {
        int point = text.codePointAt(i);
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("lone surrogate at position " + i);
        }
        out.appendCodePoint(point);
        return i + Character.charCount(point) - 1;
    }
}
