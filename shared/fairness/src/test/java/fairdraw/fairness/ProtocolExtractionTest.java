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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The campaign that PROTOCOL.md draws by an extraction, computed again by the code. */
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
        List<LuckyNumber> all = IntStream.range(0, held.size()).mapToObj(held::at).toList();
        assertThat(text(all)).isEqualTo(printed.get("held in 3 series"));
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

    private static String text(List<LuckyNumber> numbers) {
        return numbers.stream()
                .map(number -> number.seriesText() + "/" + number.orderText())
                .collect(Collectors.joining(" "));
    }
}
