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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The campaigns that both pages draw by an extraction, computed again by the code. */
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

    @Test
    void versionTwoPrintsTheExtractionAsComputed() {
        ProtocolVectors two =
                ProtocolVectors.below("PROTOCOL-2.md", "Third draw: a campaign by an extraction");
        Extraction extracted =
                new Extraction(
                        "6000", LocalDate.of(2026, 1, 7), List.of(two.get("prizes").split(" ")));
        Map.of(
                        "no tens digit, 1 series", ExtractionMap.standard(0, 1),
                        "1 tens digit, 3 series", ExtractionMap.standard(1, 3),
                        "2 tens digits, 100 series", ExtractionMap.standard(2, 100),
                        "3 tens digits, 7 series", ExtractionMap.standard(3, 7))
                .forEach((name, map) ->
                        assertThat(two.get(name)).isEqualTo(text(List.of(map.number(extracted)))));
        assertThat(two.get("map of 1 tens digit")).isEqualTo(CanonicalJson.string(MAP.tree()));
        DistributedNumbers others =
                DistributedNumbers.of(LongStream.of(57_690, 57_698, 257_698, 257_699));
        assertThat(two.get("held in 3 series")).isEqualTo(text(all(held)));
        assertThat(two.get("held in other series")).isEqualTo(text(all(others)));
        LuckyNumber beside = ExtractionMap.standard(0, 1).number(extracted);
        LuckyNumber drawn = LuckyNumber.ofIndex(100_000 + beside.index());
        for (Fallback fallback : Fallback.values()) {
            assertThat(two.get(fallback.name()))
                    .isEqualTo(text(fallback.winners(MAP.number(extracted), held, 6)));
            assertThat(two.get(fallback + " from 1"))
                    .isEqualTo(text(fallback.winners(drawn, others, 4)));
            GapReport report = GapReport.of(held, MAP, fallback);
            assertThat(two.get("gap of " + fallback))
                    .isEqualTo(text(List.of(report.luckiest())) + ", " + report.outcomes());
        }
        assertThat(two.unread()).isEmpty();
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
