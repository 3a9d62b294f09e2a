package fairdraw.aws.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.anchors.Witnesses;
import fairdraw.domain.anchors.Witnesses.Answer;
import fairdraw.domain.witness.SampleLog;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.VerifierKey;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is cosigned by a witness that others have written. */
final class LitewitnessTest {

    private static final SampleLog LOG = SampleLog.honest();

    @TempDir Path folder;

    @Test
    void aStockWitnessCosignsOurHeadsAndRefusesForks() throws Exception {
        try (Litewitness stock = Litewitness.start(folder);
                HttpClient http = HttpClient.newHttpClient()) {
            stock.know(LOG.key());
            VerifierKey key = stock.known().key();
            Witnesses witnesses =
                    new HttpWitnesses(
                            http,
                            List.of(stock.known()),
                            Duration.ofSeconds(20),
                            InstantSource.system());

            Answer first = witnesses.cosign(key, LOG.submission(0, 3));
            assertThat(first).isInstanceOf(Answer.Cosigned.class);
            assertThat(witnesses.cosign(key, LOG.submission(3, 8)))
                    .isInstanceOfSatisfying(
                            Answer.Cosigned.class,
                            cosigned ->
                                    assertThat(
                                                    Note.of(LOG.head(8), List.of(cosigned.line()))
                                                            .cosigned(key))
                                            .containsExactly(cosigned.at()));
            // It signs an unchanged head again, which is what proves an entry out.
            assertThat(witnesses.cosign(key, LOG.submission(8, 8)))
                    .isInstanceOf(Answer.Cosigned.class);
            assertThat(witnesses.cosign(key, LOG.submission(3, 8)))
                    .isEqualTo(new Answer.Elsewhere(8));
            assertThat(witnesses.cosign(key, LOG.forkedAt(5).submission(8, 9)))
                    .isEqualTo(new Answer.Nothing());
            SampleLog stranger = new SampleLog("stranger.example/live", Integer.MAX_VALUE);
            assertThat(witnesses.cosign(key, stranger.submission(0, 3)))
                    .isEqualTo(new Answer.Nothing());
            assertThat(witnesses.cosign(key, LOG.submission(8, 20)))
                    .isInstanceOf(Answer.Cosigned.class);
        }
    }
}
