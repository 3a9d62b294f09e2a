package fairdraw.fairness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vectors read from PROTOCOL.md itself, so that document and code cannot drift apart. */
final class ProtocolVectors {
    private static final int NAME_WIDTH = 26;

    private final Map<String, String> values = new HashMap<>();

    private ProtocolVectors() {}

    /** Reads the name-and-value lines below one heading. */
    static ProtocolVectors below(String heading) {
        ProtocolVectors vectors = new ProtocolVectors();
        for (String line : section(heading)) {
            if (line.length() > NAME_WIDTH && line.charAt(NAME_WIDTH) == ' ') {
                vectors.values.put(
                        line.substring(0, NAME_WIDTH).strip(), line.substring(NAME_WIDTH).strip());
            }
        }
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
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new AssertionError("PROTOCOL.md lacks " + name));
    }

    private static List<String> section(String heading) {
        try {
            return Files.readAllLines(Path.of("PROTOCOL.md")).stream()
                    .dropWhile(line -> !line.equals("### " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("### "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
