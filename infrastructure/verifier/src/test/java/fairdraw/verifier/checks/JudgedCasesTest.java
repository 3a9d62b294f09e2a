package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.judging.Findings;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Draws of five kinds, honest, damaged and forged, each with the verdict that it has to get. */
final class JudgedCasesTest {

    @TestFactory
    Stream<DynamicTest> aDrawGetsTheVerdictThatAnotherProgramGaveIt() {
        return judged(JudgedDraws.CASES);
    }

    @TestFactory
    Stream<DynamicTest> aDrawWithAFaultGetsTheVerdictOfTheVerifierInJavaScript() {
        return judged(JudgedDraws.MADE);
    }

    private static Stream<DynamicTest> judged(List<JudgedDraw> draws) {
        return IntStream.range(0, draws.size())
                .mapToObj(place -> {
                    JudgedDraw draw = draws.get(place);
                    return DynamicTest.dynamicTest(
                            place + " " + JudgedDraws.nameOf(draw),
                            () -> {
                                Findings findings = draw.verify();
                                assertThat(OptionalInt.of(Verdict.of(findings).exit()))
                                        .describedAs("%s", findings.all())
                                        .isEqualTo(draw.exit());
                            });
                });
    }

    @Test
    void allOfThemAreThere() {
        assertThat(JudgedDraws.CASES).hasSize(115);
        assertThat(JudgedDraws.MADE).hasSizeGreaterThan(90);
    }
}
