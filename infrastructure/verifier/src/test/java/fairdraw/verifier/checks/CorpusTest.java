package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The attacks on a draw by their names, each with draws and the verdict that they have to get. */
final class CorpusTest {

    /** There was no fifteenth, and the third has two forms. */
    private static final List<String> NAMES =
            Stream.of(
                            numbered("A", 3),
                            Stream.of("A3b"),
                            numbered("A", 18).skip(3).filter(name -> !name.equals("A15")),
                            numbered("B", 4),
                            Stream.of("E1"),
                            numbered("N", 27))
                    .flatMap(names -> names)
                    .toList();

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }

    private static List<Members> corpus() throws Refuted, IOException {
        try (InputStream file =
                CorpusTest.class.getResourceAsStream("/fairdraw/verifier/corpus.json")) {
            List<Members> attacks = new ArrayList<>();
            Json.Arr all = (Json.Arr) Json.parse(Objects.requireNonNull(file).readAllBytes());
            for (Json attack : all.values()) {
                attacks.add(Members.of("attack", attack));
            }
            return attacks;
        }
    }

    @TestFactory
    Stream<DynamicContainer> anAttackIsTold() throws Refuted, IOException {
        List<DynamicContainer> attacks = new ArrayList<>();
        for (Members attack : corpus()) {
            List<DynamicTest> draws = new ArrayList<>();
            if (!attack.has("not")) {
                Members cases = attack.members("cases");
                for (String name : cases.object().members().keySet()) {
                    draws.add(DynamicTest.dynamicTest(name, () -> demand(cases, name)));
                }
            }
            attacks.add(
                    DynamicContainer.dynamicContainer(
                            attack.text("name") + " " + attack.text("attack"), draws));
        }
        return attacks.stream();
    }

    private static void demand(Members cases, String name) throws Refuted {
        JudgedDraw draw = JudgedDraws.named(name);
        Findings findings = draw.verify();
        assertThat((long) Verdict.of(findings).exit())
                .describedAs("%s", findings.all())
                .isEqualTo(cases.whole(name, 0, 3));
    }

    @Test
    void eachNameIsThereOnce() throws Refuted, IOException {
        List<String> names = new ArrayList<>();
        for (Members attack : corpus()) {
            names.add(attack.text("name"));
            assertThat(attack.has("not") || !attack.members("cases").object().members().isEmpty())
                    .describedAs("%s has no draw", attack.text("name"))
                    .isTrue();
        }
        assertThat(names).containsExactlyElementsOf(NAMES);
    }

    @Test
    void thePageOfTheProtocolListsThemAll() throws IOException {
        List<String> listed =
                Files.readAllLines(Path.of("../../shared/fairness/PROTOCOL.md")).stream()
                        .dropWhile(line -> !line.equals("## 19 Attacks"))
                        .takeWhile(line -> !line.startsWith("## 20"))
                        .filter(line -> line.matches("\\| [ABEN]\\d+b? \\|.*"))
                        .map(line -> line.split(" ", 3)[1])
                        .collect(Collectors.toList());
        assertThat(listed).isEqualTo(NAMES);
    }
}
