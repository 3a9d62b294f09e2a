package fairdraw.verifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.checks.KnownDraw;
import fairdraw.verifier.reading.Refuted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on bundles, without a network. */
final class DrawCommandTest {

    private static final String DRAW = KnownDraw.ID;

    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();

    @TempDir private Path folder;

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String bundle() throws IOException, Refuted {
        return file("bundle.json", KnownDraw.bundle());
    }

    private String trust() throws IOException {
        return Files.writeString(folder.resolve("trust.txt"), KnownDraw.POLICY).toString();
    }

    private int run(String... arguments) throws Misuse {
        return new DrawCommand(Options.of(List.of(arguments)), out::add, err::add)
                .run(KnownDraw.NOW);
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
        assertThat(new RegisterCommand(out::add, err::add).run(arguments, KnownDraw.NOW)).isZero();
        assertThat(out).anyMatch(line -> line.contains("register read from 0 to 10"));
        assertThat(new RegisterCommand(out::add, err::add).run(List.of(bundle()), KnownDraw.NOW))
                .isOne();
        assertThat(new RegisterCommand(out::add, err::add).run(List.of(), KnownDraw.NOW))
                .isEqualTo(2);
    }
}
