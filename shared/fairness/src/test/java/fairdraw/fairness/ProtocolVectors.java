package fairdraw.fairness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The vectors read from the protocol's page itself, so that page and code cannot drift apart. */
final class ProtocolVectors {
    private static final Path PAGE = Path.of("PROTOCOL.md");
    private static final int NAME_WIDTH = 26;

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> unread = new TreeSet<>();

    private ProtocolVectors() {}

    /** Reads the name-and-value lines below one heading. */
    static ProtocolVectors below(String heading) {
        ProtocolVectors vectors = new ProtocolVectors();
        boolean code = false;
        for (String line : section(heading)) {
            code ^= line.equals("```");
            if (code && line.length() > NAME_WIDTH && line.charAt(NAME_WIDTH) == ' ') {
                vectors.values.put(
                        line.substring(0, NAME_WIDTH).strip(), line.substring(NAME_WIDTH).strip());
            }
        }
        vectors.unread.addAll(vectors.values.keySet());
        return vectors;
    }

    /** Returns the one line below a heading that begins with {@code beginning}. */
    static String line(String heading, String beginning) {
        return section(heading).stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    String get(String name) {
        unread.remove(name);
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new AssertionError("the page lacks " + name));
    }

    /** Returns the names that nobody has asked for. */
    Set<String> unread() {
        return unread;
    }

    /** Returns values as a page prints a list of them. */
    static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<String> section(String heading) {
        try {
            return Files.readAllLines(PAGE).stream()
                    .dropWhile(line -> !line.equals("### " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("### "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
