package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.witness.SampleLog;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.local.json.StateFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalWitnessTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final SampleLog LOG = SampleLog.honest();

    @TempDir Path folder;

    private LocalWitness started() {
        return LocalWitness.start(
                "127.0.0.1",
                StateFile.at(folder.resolve("witness.json")),
                () -> List.of(LOG.key()),
                new Random(),
                () -> NOON);
    }

    private static HttpResponse<String> submitted(LocalWitness witness, Submission submission)
            throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(witness.address() + "/add-checkpoint"))
                            .POST(BodyPublishers.ofString(submission.text()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void aHeadIsCosignedAndRememberedOverAStart() throws Exception {
        VerifierKey key;
        try (LocalWitness witness = started()) {
            key = witness.vkey();
            assertThat(witness.known()).isEqualTo(key.text() + " " + witness.address());
            HttpResponse<String> first = submitted(witness, LOG.submission(0, 3));
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(Note.of(LOG.head(3), List.of(first.body())).cosigned(key))
                    .containsExactly(NOON.getEpochSecond());
        }
        try (LocalWitness witness = started()) {
            assertThat(witness.vkey()).isEqualTo(key);
            HttpResponse<String> behind = submitted(witness, LOG.submission(0, 5));
            assertThat(behind.statusCode()).isEqualTo(409);
            assertThat(behind.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
            assertThat(behind.body()).isEqualTo("3\n");
            assertThat(submitted(witness, LOG.forkedAt(1).submission(3, 5)).statusCode())
                    .isEqualTo(422);
            assertThat(submitted(witness, LOG.submission(3, 5)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theNewestHeadIsShown() throws Exception {
        try (LocalWitness witness = started();
                HttpClient http = HttpClient.newHttpClient()) {
            submitted(witness, LOG.submission(0, 3));
            String hash = Sha256.hex(LOG.origin());
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(witness.address() + "/" + hash + "/checkpoint"))
                            .build();
            Note shown = Note.parse(http.send(request, BodyHandlers.ofString()).body());
            assertThat(shown.isSignedBy(LOG.key())).isTrue();
            assertThat(shown.cosigned(witness.vkey())).containsExactly(NOON.getEpochSecond());
            HttpRequest nothing =
                    HttpRequest.newBuilder(URI.create(witness.address() + "/checkpoint")).build();
            assertThat(http.send(nothing, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }
}
