package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.checks.KnownDraw;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on answers over HTTP. */
final class VerifyTest {

    private static final String EVIDENCE = "/v1/draws/" + KnownDraw.ID + "/evidence";

    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final SortedMap<String, Json> answers;
    private final PublishedServer server;

    @TempDir private Path folder;

    VerifyTest() throws IOException, Refuted {
        answers = KnownDraw.answers();
        server = new PublishedServer(answers);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(String... arguments) {
        Clock clock = Clock.fixed(KnownDraw.NOW, ZoneOffset.UTC);
        return Verify.run(arguments, out::add, err::add, clock);
    }

    private String base() {
        return server.base();
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String trust() throws IOException {
        return file("trust.txt", KnownDraw.POLICY.getBytes(UTF_8));
    }

    private String receipt(Json receipt) throws IOException, Refuted {
        return file("receipt.json", Canonical.bytes(receipt));
    }

    @Test
    void aDrawThatIsProvenExitsWithZero() throws Exception {
        String receipt = receipt(KnownDraw.receipt());
        assertThat(run(base(), KnownDraw.ID, receipt, "--trust", trust())).isZero();
        assertThat(out)
                .anyMatch(line -> line.contains("witnessed by 2 of 3 (2 known to you)"))
                .anyMatch(line -> line.contains("1 lines of a receipt won Two"))
                .last()
                .isEqualTo("PROVEN");
        assertThat(err).isEmpty();
    }

    @Test
    void aDrawThatRestsOnSomebodysWordSaysSoAndExitsWithThree() {
        assertThat(run(base(), KnownDraw.ID)).isEqualTo(3);
        assertThat(out).anyMatch(line -> line.startsWith("BUT ") && line.contains("trust file"));
        assertThat(out).last().asString().startsWith("HOLDS, BUT");
    }

    @Test
    void anAlteredReceiptExitsWithOne() throws Exception {
        Json altered = Written.with(KnownDraw.receipt(), "who", "eve@example.com");
        assertThat(run(base(), KnownDraw.ID, receipt(altered))).isOne();
        assertThat(out).anyMatch(line -> line.startsWith("FAIL "));
        assertThat(out).last().isEqualTo("FAILS");
    }

    @Test
    void aReceiptThatIsNotJsonExitsWithTwo() throws Exception {
        String file = file("receipt.json", "receipt".getBytes(UTF_8));
        assertThat(run(base(), KnownDraw.ID, file)).isEqualTo(2);
        assertThat(err).singleElement().asString().contains("a receipt is not JSON");
    }

    @Test
    void aDrawThatIsNotThereExitsWithOne() {
        assertThat(run(base(), "draw_unknown")).isOne();
        assertThat(out)
                .anyMatch(line -> line.endsWith("GET /v1/draws/draw_unknown/evidence answered 404"))
                .last()
                .isEqualTo("FAILS");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void evidenceOfAnotherVersionIsToldInALine(int version) throws Refuted {
        Json.Obj evidence = (Json.Obj) Objects.requireNonNull(answers.get(EVIDENCE));
        answers.put(
                EVIDENCE,
                version == 0
                        ? Written.without(evidence, "v")
                        : Written.with(evidence, "v", version));
        assertThat(run(base(), KnownDraw.ID)).isOne();
        assertThat(out)
                .containsExactly(
                        "FAIL     evidence: it is of another version of the protocol than 2,"
                                + " which this verifier checks",
                        "FAILS");
    }

    @Test
    void misuseExitsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(base())).isEqualTo(2);
        assertThat(run("ftp://host", KnownDraw.ID)).isEqualTo(2);
        assertThat(run("not a url", KnownDraw.ID)).isEqualTo(2);
        assertThat(run(base(), "../secret")).isEqualTo(2);
        assertThat(run(base(), KnownDraw.ID, "a", "b")).isEqualTo(2);
        assertThat(run(base(), KnownDraw.ID, folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).hasSize(7);
    }

    @Test
    void whatAServerSendsCannotDrawOnTheTerminal() {
        new Findings(out::add)
                .check(
                        "status",
                        () -> {
                            throw new Refuted("it is \u001b[2J\u202e");
                        });
        assertThat(out).containsExactly("FAIL     status: it is ?[2J?");
    }
}
