package fairdraw.functions.witness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.witness.SampleLog;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.WitnessStack;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stack of a witness as a log meets it, with the permissions of its roles and no others. */
final class WitnessTest {

    private static final SampleLog LOG = SampleLog.honest();
    private static final SampleLog OTHER = new SampleLog("sample.example/test", Integer.MAX_VALUE);

    private final WitnessStack stack =
            new WitnessStack("partner.example/w1", LOG.key().text() + "," + OTHER.key().text());

    @AfterEach
    void close() {
        stack.close();
    }

    private Answered submitted(String request) {
        return stack.call(
                AddCheckpointFunction::new,
                GatewayCall.of("POST", "/add-checkpoint")
                        .header("Content-Type", "application/octet-stream")
                        .body(request));
    }

    private Answered submitted(Submission submission) {
        return submitted(submission.text());
    }

    private Answered read(String origin) {
        String hash = Sha256.hex(origin);
        return stack.call(
                GetWitnessedCheckpointFunction::new,
                GatewayCall.of("GET", "/" + hash + "/checkpoint").path("originHash", hash));
    }

    /** Returns the vkey of the witness, as its owner asks for it. */
    private VerifierKey vkey() {
        String answer = stack.invoke(AddCheckpointFunction::new);
        try {
            Map<?, ?> members =
                    (Map<?, ?>)
                            Objects.requireNonNull(
                                    JsonTree.read(answer.getBytes(StandardCharsets.UTF_8)));
            return VerifierKey.parse(String.valueOf(members.get("body")), VerifierKey.Use.WITNESS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(Answered answered, String name) {
        return String.valueOf(answered.headers().get(name));
    }

    private List<Long> times(Answered answered, int size) {
        assertThat(answered.status()).isEqualTo(200);
        return Note.of(LOG.head(size), List.of(answered.body())).cosigned(vkey());
    }

    @Test
    void headsAreCosignedAndShownWithThePermissionsOfTheRolesAlone() {
        long noon = stack.clock().instant().getEpochSecond();
        assertThat(vkey().name()).isEqualTo("partner.example/w1");
        assertThat(read(LOG.origin()).status()).isEqualTo(404);
        assertThat(times(submitted(LOG.submission(0, 3)), 3)).containsExactly(noon);
        stack.clock().forward(Duration.ofSeconds(9));
        assertThat(times(submitted(LOG.submission(3, 8)), 8)).containsExactly(noon + 9);

        Answered shown = read(LOG.origin());
        assertThat(header(shown, "Content-Type")).startsWith("text/plain");
        assertThat(header(shown, "Cache-Control")).contains("max-age=2");
        Note note = Note.parse(shown.body());
        assertThat(note.isSignedBy(LOG.key())).isTrue();
        assertThat(note.cosigned(vkey())).containsExactly(noon + 9);
        assertThat(read(OTHER.origin()).status()).isEqualTo(404);
        assertThat(stack.unusedGrants()).isEmpty();
    }

    @Test
    void aBodyThatTheGatewayHasEncodedIsReadToo() {
        String request =
                Base64.getEncoder()
                        .encodeToString(
                                LOG.submission(0, 3).text().getBytes(StandardCharsets.UTF_8));
        Answered answered =
                stack.call(
                        AddCheckpointFunction::new,
                        GatewayCall.of("POST", "/add-checkpoint").base64(request));
        assertThat(times(answered, 3)).hasSize(1);
    }

    @Test
    void eachRefusalHasTheStatusOfTheStandard() {
        assertThat(submitted("").status()).isEqualTo(400);
        assertThat(submitted("old 0\n\nno note").status()).isEqualTo(400);
        assertThat(submitted(new Submission(4, List.of(), LOG.note(3))).status()).isEqualTo(400);
        assertThat(submitted("x".repeat(100_000)).status()).isEqualTo(413);
        Note unsigned = Note.of(LOG.head(3), OTHER.note(3).lines());
        assertThat(submitted(new Submission(0, List.of(), unsigned)).status()).isEqualTo(403);
        SampleLog stranger = new SampleLog("stranger.example/live", Integer.MAX_VALUE);
        assertThat(submitted(stranger.submission(0, 3)).status()).isEqualTo(404);

        assertThat(submitted(LOG.submission(0, 5)).status()).isEqualTo(200);
        Answered behind = submitted(LOG.submission(3, 7));
        assertThat(behind.status()).isEqualTo(409);
        assertThat(header(behind, "Content-Type")).isEqualTo("text/x.tlog.size");
        assertThat(behind.body()).isEqualTo("5\n");
        assertThat(submitted(LOG.forkedAt(2).submission(5, 7)).status()).isEqualTo(422);
    }
}
