package fairdraw.aws.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.anchors.WebServer.Answer;
import fairdraw.aws.anchors.WebServer.Fault;
import fairdraw.domain.MovableClock;
import fairdraw.domain.anchors.Witnesses;
import fairdraw.domain.witness.CosignHead;
import fairdraw.domain.witness.InMemoryWitnessedHeads;
import fairdraw.domain.witness.SampleLog;
import fairdraw.domain.witness.WitnessKey;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Witnesses that answer as they should, and whatever else an address may answer. */
final class HttpWitnessesTest {

    private static final SampleLog LOG = SampleLog.honest();
    private static final String NAME = "partner.example/w1";
    private static final byte[] SEED = Sha256.of("witness one");
    private static final VerifierKey WITNESS =
            new VerifierKey(NAME, VerifierKey.Use.WITNESS, Ed25519.publicKey(SEED));
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final long AT = NOON.getEpochSecond();
    private static final Witnesses.Answer NOTHING = new Witnesses.Answer.Nothing();

    private final HttpClient http = HttpClient.newHttpClient();
    private final MovableClock clock = new MovableClock(NOON);
    private Function<WebServer.Asked, Answer> answers = _ -> Answer.text(404, "");
    private final WebServer server = new WebServer(asked -> answers.apply(asked));

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private Witnesses witnesses(Duration patience) {
        return new HttpWitnesses(
                http, List.of(new KnownWitness(WITNESS, server.address())), patience, clock);
    }

    private Witnesses.Answer asked() {
        return witnesses(Duration.ofSeconds(20)).cosign(WITNESS, LOG.submission(3, 5));
    }

    private static String line(long at) {
        return NoteSigner.witness(NAME, SEED, at, LOG.head(5));
    }

    private void answers(int status, String text) {
        answers = _ -> Answer.text(status, text);
    }

    @Test
    void aWitnessCosignsTheHeadThatItIsHanded() {
        CosignHead cosign =
                new CosignHead(
                        new WitnessKey(NAME, SEED),
                        List.of(LOG.key()),
                        new InMemoryWitnessedHeads(),
                        clock);
        answers =
                asked ->
                        switch (cosign.cosign(asked.body())) {
                            case CosignHead.Outcome.Cosigned(String line) -> Answer.text(200, line);
                            case CosignHead.Outcome.Conflict(long size) ->
                                    Answer.text(409, size + "\n");
                            default -> Answer.text(400, "");
                        };
        Witnesses witnesses = witnesses(Duration.ofSeconds(20));
        assertThat(witnesses.keys()).containsExactly(WITNESS);
        Submission first = LOG.submission(0, 3);
        assertThat(witnesses.cosign(WITNESS, first))
                .isEqualTo(
                        new Witnesses.Answer.Cosigned(
                                NoteSigner.witness(NAME, SEED, AT, LOG.head(3)), AT));
        assertThat(server.asked().getFirst().path()).isEqualTo("/add-checkpoint");
        assertThat(server.asked().getFirst().text()).isEqualTo(first.text());
        assertThat(witnesses.cosign(WITNESS, LOG.submission(2, 5)))
                .isEqualTo(new Witnesses.Answer.Elsewhere(3));
        assertThat(witnesses.cosign(WITNESS, LOG.submission(3, 5)))
                .isEqualTo(new Witnesses.Answer.Cosigned(line(AT), AT));
    }

    @Test
    void aTimeCountsThatIsAtMostAMinuteFromOurs() {
        answers(200, line(AT - 60));
        assertThat(asked()).isEqualTo(new Witnesses.Answer.Cosigned(line(AT - 60), AT - 60));
        answers(200, line(AT + 60));
        assertThat(asked()).isEqualTo(new Witnesses.Answer.Cosigned(line(AT + 60), AT + 60));
        answers(200, line(AT - 61));
        assertThat(asked()).isEqualTo(NOTHING);
        answers(200, line(AT + 61));
        assertThat(asked()).isEqualTo(NOTHING);
    }

    @Test
    void linesOfOthersBesideItsOwnAreNotInTheWay() {
        String other = NoteSigner.witness("other.example", Sha256.of("2"), AT, LOG.head(5));
        answers(200, other + "no line\n" + line(AT + 61) + line(AT));
        assertThat(asked()).isEqualTo(new Witnesses.Answer.Cosigned(line(AT), AT));
    }

    @Test
    void aLineThatDoesNotVerifyCountsForNothing() {
        answers(200, NoteSigner.witness(NAME, SEED, AT, LOG.head(4)));
        assertThat(asked()).isEqualTo(NOTHING);
        answers(200, NoteSigner.witness(NAME, SEED, AT, LOG.forkedAt(1).head(5)));
        assertThat(asked()).isEqualTo(NOTHING);
        answers(200, NoteSigner.witness(NAME, Sha256.of("2"), AT, LOG.head(5)));
        assertThat(asked()).isEqualTo(NOTHING);
        answers(200, NoteSigner.witness("other.example", SEED, AT, LOG.head(5)));
        assertThat(asked()).isEqualTo(NOTHING);
        answers(200, line(AT).substring(0, 60) + "\n");
        assertThat(asked()).isEqualTo(NOTHING);
        answers(200, "");
        assertThat(asked()).isEqualTo(NOTHING);
        answers = _ -> new Answer(200, "text/plain", new byte[] {(byte) 0xff, '\n'});
        assertThat(asked()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 400, 403, 404, 422, 429, 500, 503})
    void anotherStatusCountsForNothing(int status) {
        answers(status, status == 204 ? "" : line(AT));
        assertThat(asked()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1\n", "01\n", "1e3\n", "5 6\n", "12345678901234567890\n", "<p>"})
    void aConflictWithoutASizeCountsForNothing(String body) {
        answers(409, body);
        assertThat(asked()).isEqualTo(NOTHING);
    }

    @Test
    void anAnswerWithoutEndCountsForNothing() {
        answers(200, "x\n".repeat(50_000) + line(AT));
        assertThat(asked()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anAnswerThatDoesNotArriveCountsForNothing(Fault fault) {
        answers(200, line(AT));
        server.with(fault);
        assertThat(witnesses(Duration.ofSeconds(2)).cosign(WITNESS, LOG.submission(3, 5)))
                .isEqualTo(NOTHING);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void nobodyAtTheAddressCountsForNothing() {
        answers(200, line(AT));
        server.close();
        assertThat(asked()).isEqualTo(NOTHING);
    }

    @Test
    void onlyTheWitnessesOfTheDeploymentAreAsked() {
        answers(200, line(AT));
        VerifierKey other =
                new VerifierKey(NAME, VerifierKey.Use.WITNESS, Ed25519.publicKey(Sha256.of("2")));
        assertThat(witnesses(Duration.ofSeconds(20)).cosign(other, LOG.submission(3, 5)))
                .isEqualTo(NOTHING);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theSettingNamesEachWitnessWithItsAddress() {
        assertThat(KnownWitness.parse("none")).isEmpty();
        String setting =
                WITNESS.text()
                        + " https://w1.example/prod/,  "
                        + WITNESS.text()
                        + "  http://[::1]:9";
        assertThat(KnownWitness.parse(setting))
                .containsExactly(
                        new KnownWitness(WITNESS, URI.create("https://w1.example/prod/")),
                        new KnownWitness(WITNESS, URI.create("http://[::1]:9")));
        for (String bad :
                List.of(
                        "",
                        "x",
                        WITNESS.text(),
                        WITNESS.text() + " w1.example",
                        "x https://w1",
                        WITNESS.text() + " ftp://w1.example",
                        WITNESS.text() + " https://w1.example,")) {
            assertThatThrownBy(() -> KnownWitness.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
