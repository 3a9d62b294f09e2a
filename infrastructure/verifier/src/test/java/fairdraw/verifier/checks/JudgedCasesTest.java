package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Refuted;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Draws of five kinds, honest, damaged and forged, each with the verdict that it has to get. */
final class JudgedCasesTest {

    private static final List<JudgedCase> CASES = JudgedCase.all();

    @TestFactory
    Stream<DynamicTest> aDrawGetsTheVerdictThatAnotherProgramGaveIt() {
        return IntStream.range(0, CASES.size())
                .mapToObj(place -> {
                    JudgedCase judged = CASES.get(place);
                    return DynamicTest.dynamicTest(
                            place + " " + name(judged),
                            () -> {
                                Findings findings = judged.verify();
                                assertThat(Verdict.of(findings).exit())
                                        .describedAs("%s", findings.all())
                                        .isEqualTo(judged.exit());
                            });
                });
    }

    @Test
    void allOfThemAreThere() {
        assertThat(CASES).hasSize(115);
    }

    private static String name(JudgedCase judged) {
        try {
            return judged.name();
        } catch (Refuted unnamed) {
            throw new IllegalStateException(unnamed);
        }
    }
}
