package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.extraction.DistributedNumbers;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import fairdraw.fairness.extraction.GapReport;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The campaign that the protocol's page draws by an extraction, computed again by the code. */
final class ProtocolExtractionTest {
    private static final ExtractionMap MAP = ExtractionMap.standard(1, 3);

    private final ProtocolVectors printed =
            ProtocolVectors.below("Third draw: a campaign by an extraction");
    private final Extraction extraction =
            new Extraction(
                    "6000", LocalDate.of(2026, 1, 7), List.of(printed.get("prizes").split(" ")));
    private final DistributedNumbers held =
            DistributedNumbers.of(LongStream.of(1, 57_690, 57_710, 157_698, 200_000, 299_999));

    @ParameterizedTest
    @CsvSource({
        "0, 1, 'no tens digit, 1 series'",
        "1, 3, '1 tens digit, 3 series'",
        "2, 100, '2 tens digits, 100 series'",
        "3, 7, '3 tens digits, 7 series'"
    })
    void theDrawnNumberIsPrintedForEachStandardMap(int tens, int seriesCount, String name) {
        LuckyNumber drawn = ExtractionMap.standard(tens, seriesCount).number(extraction);
        assertThat(text(List.of(drawn))).isEqualTo(printed.get(name));
    }

    @Test
    void theMapIsPrintedAsRulesHoldIt() {
        assertThat(CanonicalJson.string(MAP.tree())).isEqualTo(printed.get("map of 1 tens digit"));
    }

    @ParameterizedTest
    @EnumSource
    void theWinnersArePrintedInTheOrderOfEachRule(Fallback fallback) {
        assertThat(text(all(held))).isEqualTo(printed.get("held in 3 series"));
        assertThat(text(fallback.winners(MAP.number(extraction), held, 6)))
                .isEqualTo(printed.get(fallback.name()));
    }

    @ParameterizedTest
    @EnumSource
    void theLuckiestNumberOfEachRuleIsPrinted(Fallback fallback) {
        GapReport report = GapReport.of(held, MAP, fallback);
        assertThat(report.allOutcomes()).isEqualTo(1_000_000);
        assertThat(text(List.of(report.luckiest())) + ", " + report.outcomes())
                .isEqualTo(printed.get("gap of " + fallback));
    }

    @ParameterizedTest
    @EnumSource
    void theWinnersArePrintedWhereTheDrawnSeriesHasNoNumber(Fallback fallback) {
        DistributedNumbers others =
                DistributedNumbers.of(LongStream.of(57_690, 57_698, 257_698, 257_699));
        LuckyNumber beside = ExtractionMap.standard(0, 1).number(extraction);
        LuckyNumber drawn = LuckyNumber.ofIndex(100_000 + beside.index());
        assertThat(text(all(others))).isEqualTo(printed.get("held in other series"));
        assertThat(text(fallback.winners(drawn, others, 4)))
                .isEqualTo(printed.get(fallback + " from 1"));
    }

    @Test
    void nothingIsPrintedThatIsNotComputed() {
        Stream.of(
                        Stream.of("no tens digit, 1 series", "1 tens digit, 3 series"),
                        Stream.of("2 tens digits, 100 series", "3 tens digits, 7 series"),
                        Stream.of("map of 1 tens digit", "held in 3 series"),
                        Stream.of("held in other series"),
                        Stream.of(Fallback.values())
                                .flatMap(f -> Stream.of(f.name(), f + " from 1", "gap of " + f)))
                .flatMap(names -> names)
                .forEach(printed::get);
        assertThat(printed.unread()).isEmpty();
    }

    private static List<LuckyNumber> all(DistributedNumbers numbers) {
        return IntStream.range(0, numbers.size()).mapToObj(numbers::at).toList();
    }

    private static String text(List<LuckyNumber> numbers) {
        return numbers.stream()
                .map(number -> number.seriesText() + "/" + number.orderText())
                .collect(Collectors.joining(" "));
    }
}
