package fairdraw.verifier.checks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.reading.Refuted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts told beside a verdict's reasons: results that never decided, and prizes of a receipt. */
final class ToldTest {

    private static List<String> told(String name) throws Refuted {
        return JudgedDraws.named(name).verify().all().stream().map(Object::toString).toList();
    }

    @Test
    void aRoundThatCameAfterAllTellsWhomItWouldHaveDrawn() throws Refuted {
        assertThat(told("B3 ... the server itself shows it once it came"))
                .filteredOn(line -> line.contains("passed over"))
                .singleElement()
                .asString()
                .endsWith(
                        "round 1399134, which would have given"
                                + " [0a31d4434b27e7eea33ce948d077e4bec86f261c079397607000ad89f60808e8,"
                                + " 2613f9f7705aa73ec183801abedf2d9daa2a1f510166e93251640c59dd4589eb]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "honest outage over the round: out, then a later round",
                "A3b T: LATE by own word, shown each time",
                "B3 not held: the next contest"
            })
    void aPassedResultThatIsNotThereIsNotComputed(String name) throws Refuted {
        assertThat(told(name))
                .filteredOn(line -> line.contains("passed over"))
                .singleElement()
                .asString()
                .endsWith("whose result is not computed");
    }

    @Test
    void aReceiptSaysWhichTierItsLinesWon() throws Refuted {
        assertThat(told("honest lottery, rules kept"))
                .anyMatch(line -> line.endsWith("1 lines of a receipt won One, 100 cents each"));
    }

    @Test
    void aReceiptSaysItsRankAndWhetherItHoldsAPlace() throws Refuted {
        assertThat(told("honest draw, with receipts"))
                .filteredOn(line -> line.contains("by rank"))
                .extracting(String::strip)
                .containsExactly(
                        "the entry of a receipt has no place, by rank 3",
                        "the entry of a receipt holds a place, by rank 0",
                        "the entry of a receipt has no place, by rank 4");
    }

    @Test
    void aReceiptWhoseEntryIsNotInTheListWinsNothing() throws Refuted {
        assertThat(told("A8 ... with a receipt")).anyMatch(line -> line.contains("by rank 3"));
        assertThat(told("N1 ... a holder of a receipt of the first"))
                .noneMatch(line -> line.contains("by rank"));
    }
}
