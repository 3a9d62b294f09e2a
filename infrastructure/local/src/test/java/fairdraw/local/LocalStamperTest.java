package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.anchors.HttpStampers;
import fairdraw.aws.anchors.KnownStamper;
import fairdraw.domain.anchors.Stampers;
import fairdraw.domain.witness.SampleLog;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.local.json.StateFile;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.register.StampToken;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalStamperTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Checkpoint HEAD = SampleLog.honest().head(5);

    @TempDir Path folder;

    private LocalStamper started() {
        return LocalStamper.start(
                "127.0.0.1",
                StateFile.at(folder.resolve("stamper.json")),
                new Random(7),
                () -> NOON);
    }

    /**
     * The product keeps its stamps, and the verifier, which shares nothing with it, counts them.
     */
    @Test
    void itsStampsCountForTheProductAndForTheVerifier() throws Exception {
        try (LocalStamper stamper = started();
                HttpClient http = HttpClient.newHttpClient()) {
            Stampers stampers =
                    new HttpStampers(
                            http,
                            KnownStamper.parse(stamper.known()),
                            Duration.ofSeconds(20),
                            new Random(8));
            Stampers.Stamp stamp = stampers.stamp(stamper.name(), HEAD).orElseThrow();
            assertThat(stamp.at()).isEqualTo(NOON.getEpochSecond());
            StampToken read =
                    StampToken.of(
                            Base64.getDecoder().decode(stamp.token()), new Bytes(HEAD.imprint()));
            assertThat(read.at()).isEqualTo(NOON.getEpochSecond());
            assertThat(read.names()).contains(stamper.name());
        }
    }

    @Test
    void itKeepsItsCertificateOverAStart() {
        String name;
        try (LocalStamper stamper = started()) {
            name = stamper.name();
        }
        try (LocalStamper stamper = started()) {
            assertThat(stamper.name()).isEqualTo(name);
        }
    }
}
