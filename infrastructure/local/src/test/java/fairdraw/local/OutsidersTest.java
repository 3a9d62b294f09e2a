package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.witness.SampleLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutsidersTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final SampleLog LOG = SampleLog.honest();

    @TempDir Path folder;

    private List<String> policy(Closing closing) throws IOException {
        try (DataFolder data = DataFolder.open(folder, folder)) {
            Outsiders outsiders =
                    Outsiders.start(
                            "127.0.0.1", data, List::of, new Random(7), () -> NOON, closing);
            assertThat(outsiders.parameters())
                    .containsEntry("Witnesses", outsiders.witness().known())
                    .containsEntry("Stampers", outsiders.stamper().known())
                    .containsEntry("NewDrawsBeacon", outsiders.beacon().chain().chainHash());
            assertThat(outsiders.policy(List.of()))
                    .contains("# stamper local " + outsiders.stamper().name(), "quorum local")
                    .noneMatch(line -> line.startsWith("log "));
            return outsiders.policy(List.of(LOG.key()));
        }
    }

    /** Its address is another after a start, and the key by which it is known is not. */
    @Test
    void theyAreKnownByTheSameKeysOverAStart() throws IOException {
        Closing closing = new Closing();
        try {
            List<String> first = policy(closing);
            assertThat(first).first().isEqualTo("log " + LOG.key().text());
            assertThat(first.get(1)).matches("witness local \\S+\\+[0-9a-f]{8}\\+\\S+ http://\\S+");
            assertThat(keys(policy(closing))).isEqualTo(keys(first));
        } finally {
            closing.close();
        }
    }

    private static List<String> keys(List<String> policy) {
        return policy.stream().map(line -> line.replaceFirst(" http://.*", "")).toList();
    }
}
