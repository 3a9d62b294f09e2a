package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on answers over HTTP. */
final class VerifyTest {

    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final Published published;
    private final PublishedServer server;

    @TempDir private Path folder;

    VerifyTest() throws Exception {
        published = new Operator(7, new LotteryProduct()).publish();
        server = new PublishedServer(published);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(String... arguments) {
        return Verify.run(arguments, out::add, err::add);
    }

    private String base() {
        return server.base();
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("receipt.json"), content).toString();
    }

    @Test
    void aDrawThatHoldsIsPrintedLineByLineAndExitsWithZero() throws Exception {
        String receipt = file(Canonical.bytes(published.receipt()));
        assertThat(run(base(), Operator.DRAW, receipt)).isZero();
        assertThat(out)
                .contains("ok   evidence", "ok   list root", "ok   prizes", "ok   receipt proof")
                .allMatch(line -> line.startsWith("ok   ") || line.startsWith("note "));
        assertThat(err).isEmpty();
    }

    @Test
    void whatStaysTheOperatorsWordIsSaidUnderChecksThatHold() {
        assertThat(run(base(), Operator.DRAW)).isZero();
        assertThat(String.join("\n", out))
                .contains("ok   sealed before the round, by its own time")
                .matches(
                        "(?s)ok .*\\nnote these are the operator's word.*"
                                + "the times of the seal.*cancellation.*denials.*money carried in.*keys.*");
    }

    @Test
    void aReceiptOfAnotherDrawExitsWithOne() throws Exception {
        Json another = new Operator(8, new LotteryProduct()).publish().receipt();
        assertThat(run(base(), Operator.DRAW, file(Canonical.bytes(another)))).isOne();
        assertThat(out).anyMatch(line -> line.startsWith("FAIL receipt signature: "));
    }

    @Test
    void aReceiptThatIsNotJsonExitsWithOne() throws Exception {
        assertThat(run(base(), Operator.DRAW, file("receipt".getBytes(UTF_8)))).isOne();
        assertThat(out).anyMatch(line -> line.startsWith("FAIL receipt file: not JSON"));
    }

    @Test
    void aDrawThatIsNotThereExitsWithOne() {
        assertThat(run(base(), "draw_unknown")).isOne();
        assertThat(out)
                .containsExactly("FAIL evidence: GET /v1/draws/draw_unknown/evidence answered 404");
    }

    @Test
    void misuseExitsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(base())).isEqualTo(2);
        assertThat(run("ftp://host", Operator.DRAW)).isEqualTo(2);
        assertThat(run("not a url", Operator.DRAW)).isEqualTo(2);
        assertThat(run(base(), "../secret")).isEqualTo(2);
        assertThat(run(base(), Operator.DRAW, "a", "b")).isEqualTo(2);
        assertThat(run(base(), Operator.DRAW, folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).hasSize(7);
    }

    @Test
    void whatAServerSendsCannotDrawOnTheTerminal() {
        List<String> printed = new ArrayList<>();
        new Report(printed::add)
                .check(
                        "status",
                        () -> {
                            throw new Refuted("it is \u001b[2J\u202e");
                        });
        assertThat(printed).containsExactly("FAIL status: it is ?[2J?");
    }
}
