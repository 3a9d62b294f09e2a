package fairdraw.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * The disagreements of a test run, collected in the file {@code target/contract.txt}. With {@code
 * -Dfairdraw.contract=collect} they fail no test, so that one run lists them all.
 */
final class Collected {

    static final boolean IS_ASKED_FOR = "collect".equals(System.getProperty("fairdraw.contract"));

    private static final Map<String, Integer> COUNTS = new ConcurrentSkipListMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Collected::write));
    }

    private Collected() {}

    static void add(Disagreement disagreement) {
        COUNTS.merge(disagreement.kind(), 1, Integer::sum);
    }

    private static void write() {
        try {
            Files.writeString(
                    Path.of("target", "contract.txt"),
                    COUNTS.entrySet().stream()
                            .map(each -> each.getKey() + " (" + each.getValue() + ")\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
