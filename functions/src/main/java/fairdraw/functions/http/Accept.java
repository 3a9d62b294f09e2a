package fairdraw.functions.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The media types that a caller accepts (RFC 9110 §12.5.1). */
public final class Accept {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
    private static final Pattern WEIGHT = Pattern.compile("(?:0?\\.[0-9]+|0\\.?|1(?:\\.0*)?)");

    /** One entry of the header, with its position in it. */
    private record Range(String type, String subtype, int parameters, double weight, int at) {

        boolean matches(String offered) {
            String[] parts = offered.split("/", 2);
            return (type.equals("*") || type.equals(parts[0]))
                    && (subtype.equals("*") || subtype.equals(parts[1]));
        }

        int precision() {
            return (type.equals("*") ? 0 : 1000) + (subtype.equals("*") ? 0 : 1000) + parameters;
        }
    }

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads the header of a request; malformed entries are ignored. */
    public static Accept of(Request request) {
        var entries = split(String.join(",", request.headers("Accept")), ',');
        return new Accept(
                IntStream.range(0, entries.size())
                        .mapToObj(at -> range(entries.get(at), at))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * Returns the offered type of the highest weight; among equals, the one that the header names
     * first. A type has the weight of the most specific entry that it matches; the first offer is
     * returned if none has a weight above zero.
     *
     * @param offered types in lower case without parameters
     */
    public String preferred(List<String> offered) {
        record Choice(String type, Range range) {}
        return offered.stream()
                .flatMap(type -> ranked(type).map(range -> new Choice(type, range)).stream())
                .filter(choice -> choice.range().weight() > 0)
                .min(
                        Comparator.comparingDouble((Choice choice) -> -choice.range().weight())
                                .thenComparingInt(choice -> choice.range().at()))
                .map(Choice::type)
                .orElse(offered.getFirst());
    }

    private Optional<Range> ranked(String type) {
        return ranges.stream()
                .filter(range -> range.matches(type))
                .min(Comparator.comparingInt((Range range) -> -range.precision()));
    }

    private static Optional<Range> range(String entry, int at) {
        List<String> parts = split(entry.toLowerCase(Locale.ROOT), ';');
        Matcher range = RANGE.matcher(parts.getFirst().strip());
        if (!range.matches() || (range.group(1).equals("*") && !range.group(2).equals("*"))) {
            return Optional.empty();
        }
        int parameters = 0;
        for (String part : parts.subList(1, parts.size())) {
            String[] parameter = part.strip().split("=", 2);
            if (parameter[0].equals("q")) {
                // Parameters after the weight are extensions, which say nothing about the type.
                int before = parameters;
                return weight(parameter)
                        .map(weight ->
                                new Range(range.group(1), range.group(2), before, weight, at));
            }
            parameters += part.isBlank() ? 0 : 1;
        }
        return Optional.of(new Range(range.group(1), range.group(2), parameters, 1, at));
    }

    private static Optional<Double> weight(String[] parameter) {
        return Optional.of(parameter)
                .filter(each -> each.length == 2 && WEIGHT.matcher(each[1]).matches())
                .map(each -> Double.parseDouble(each[1]));
    }

    /** Splits a text at a separator, except within quoted strings (RFC 9110 §5.6.4). */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(each);
            if (quoted && each == '\\' && i + 1 < text.length()) {
                i++;
                part.append(text.charAt(i));
            } else if (each == '"') {
                quoted = !quoted;
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
