package fairdraw.verifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.checks.BundleFiles;
import fairdraw.verifier.reading.Refuted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on bundles, without a network. */
final class DrawCommandTest {

    private static final Instant NOW = Instant.parse("2023-09-15T11:00:10Z");
    private static final String DRAW = "draw_TEST0005";
    private static final String POLICY =
            """
            log vectors.fairdraw.example/live+b4a45709+ARhomXNi0CoHj4ttt5MCt8wVMU2t5lhTJ2KSCKm9+ZJM
            witness w1 w1.example+fc3197ab+BPck7Ua4dLPhmJVWe2MJG+7FPf0ffZ5EmxoPjVCX221W https://w1.example
            witness w2 w2.example+ee129bd3+BKy+WaxPX/wEDsJAcatzJiNxDizKK9cR8qgMYn7h9jEE https://w2.example
            group known 2 w1 w2
            quorum known
            """;

    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();

    @TempDir private Path folder;

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String bundle() throws IOException, Refuted {
        return file("bundle.json", BundleFiles.bundle(0));
    }

    private String trust() throws IOException {
        return Files.writeString(folder.resolve("trust.txt"), POLICY).toString();
    }

    private int run(String... arguments) throws Misuse {
        return new DrawCommand(Options.of(List.of(arguments)), out::add, err::add).run(NOW);
    }

    @Test
    void aDrawIsProvenToWhoKnowsItsWitnesses() throws Exception {
        assertThat(run(bundle(), DRAW, "--trust", trust())).isZero();
        assertThat(out).last().isEqualTo("PROVEN");
        assertThat(out).anyMatch(line -> line.contains("witnessed by 2 of 3 (2 known to you)"));
    }

    @Test
    void aDrawHoldsForWhoKnowsNobody() throws Exception {
        assertThat(run(bundle(), DRAW)).isEqualTo(3);
        assertThat(out).last().asString().startsWith("HOLDS, BUT 2 things");
    }

    @Test
    void aKeptHashOfOtherRulesFails() throws Exception {
        assertThat(run(bundle(), DRAW, "--rules", "00".repeat(32))).isOne();
        assertThat(out).last().isEqualTo("FAILS");
    }

    @Test
    void whatWasSavedIsABundleWithTheSameVerdict() throws Exception {
        Path saved = folder.resolve("saved.gz");
        run(bundle(), DRAW, "--trust", trust(), "--save", saved.toString());
        out.clear();
        assertThat(run(saved.toString(), DRAW, "--trust", trust())).isZero();
        assertThat(out).last().isEqualTo("PROVEN");
    }

    @Test
    void aDrawThatTheBundleDoesNotHaveFails() throws Exception {
        assertThat(run(bundle(), "draw_OTHER")).isOne();
    }

    @Test
    void aServerThatIsNotThereSaysNothingAboutADraw() throws Exception {
        assertThat(run("http://127.0.0.1:1", DRAW)).isEqualTo(2);
        assertThat(err).singleElement().asString().contains("got no answer");
    }

    @Test
    void aRegisterIsWatchedByItsBundle() throws Exception {
        List<String> arguments = List.of(bundle(), "b4a45709", "--trust", trust());
        assertThat(new RegisterCommand(out::add, err::add).run(arguments, NOW)).isZero();
        assertThat(out).anyMatch(line -> line.contains("register read from 0 to 10"));
        assertThat(new RegisterCommand(out::add, err::add).run(List.of(bundle()), NOW)).isOne();
        assertThat(new RegisterCommand(out::add, err::add).run(List.of(), NOW)).isEqualTo(2);
    }
}
