package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The maps of published regulations, from extractions to lucky numbers. */
final class ExtractionMapTest {
    private static final List<ExtractionDigit> UNITS = ExtractionMap.standard(0, 1).order();

    @ParameterizedTest
    @CsvSource({
        "12305 05437 13526 02329 15458, 2, 100, 3, 57698",
        "20501 40340 10534 27858 38134, 1, 10, 0, 10484",
        "23337 82513 17082 53195 49504, 1, 10, 3, 73254",
        "25984 65418 19079 33657 00647, 2, 100, 81, 48977",
        "045261 029512 097258 086239 002040, 1, 10, 6, 12890",
        "045261 029512 097258 086239 002040, 0, 1, 0, 12890",
        "045261 029512 097258 086239 002040, 3, 1000, 615, 12890",
        "045261 029512 097258 086239 002040, 3, 10, 5, 12890",
    })
    void theStandardMapTakesTensForTheSeriesAndUnitsForTheOrder(
            String prizes, int tens, int seriesCount, int series, int order) {
        assertThat(ExtractionMap.standard(tens, seriesCount).number(extraction(prizes)))
                .isEqualTo(new LuckyNumber(series, order));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 4", "3, 3"})
    void eachDrawOfACampaignMayTakeItsSeriesFromAnotherPrize(int prize, int series) {
        ExtractionMap map =
                new ExtractionMap(List.of(new ExtractionDigit(prize, 4)), UNITS, 0, 0, 10);
        assertThat(map.number(extraction("20501 40340 10534 27858 38134")))
                .isEqualTo(new LuckyNumber(series, 10484));
    }

    @Test
    void aPrefixStandsBeforeTheDigitsOfTheSeries() {
        ExtractionMap map =
                new ExtractionMap(List.of(new ExtractionDigit(1, 4)), UNITS, 32, 320, 10);
        assertThat(map.number(extraction("23337 82513 17082 53195 49504")))
                .isEqualTo(new LuckyNumber(323, 73254));
    }

    @ParameterizedTest
    @CsvSource({"000, 7, 7", "006, 7, 13", "007, 7, 7", "013, 7, 13", "014, 7, 7", "999, 7, 12"})
    void aSeriesOutsideIsBroughtInsideByWholeRounds(String tens, int count, int series) {
        ExtractionMap map = new ExtractionMap(tens(3), UNITS, 0, 7, count);
        String prizes =
                "000%s0 000%s0 000%s0 00000 00000"
                        .formatted(tens.charAt(0), tens.charAt(1), tens.charAt(2));
        assertThat(map.number(extraction(prizes))).isEqualTo(new LuckyNumber(series, 0));
    }

    @Test
    void aSmallRaffleUsesTheLastDigitsAndASchemeOfNineTheLastThreeOfThreePrizes() {
        Extraction extraction = extraction("12345 67890 13579 24680 11223");
        ExtractionMap small = new ExtractionMap(List.of(), UNITS.subList(3, 5), 0, 0, 1);
        assertThat(small.number(extraction)).isEqualTo(new LuckyNumber(0, 3));
        ExtractionMap nine =
                new ExtractionMap(
                        List.of(digit(1, 3), digit(1, 4), digit(1, 5), digit(2, 3)),
                        List.of(digit(2, 4), digit(2, 5), digit(3, 3), digit(3, 4), digit(3, 5)),
                        0,
                        0,
                        10_000);
        assertThat(nine.number(extraction)).isEqualTo(new LuckyNumber(3458, 90579));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,1,1",
        "1,1,10,10",
        "1,10,1,1",
        "1,3,4,3",
        "1,7,2,1",
        "2,30,4,3",
        "2,99,2,1",
        "3,7,143,142",
        "3,30,34,33",
        "3,99,11,10",
        "3,300,4,3",
        "3,999,2,1",
        "3,1000,1,1",
        "1,20,1,0"
    })
    void aNumberOfSeriesThatDoesNotDivideFavoursSome(
            int tens, int seriesCount, long best, long worst) {
        SeriesBias bias = ExtractionMap.standard(tens, seriesCount).bias();
        assertThat(bias).isEqualTo(new SeriesBias(best, worst));
        assertThat(bias.isFair()).isEqualTo(best == worst);
    }

    @Test
    void theRulesDocumentHoldsTheMapInWholeNumbers() {
        ExtractionMap map = new ExtractionMap(tens(1), UNITS.subList(4, 5), 0, 5, 10);
        String text =
                "{\"minSeries\":5,\"order\":[{\"position\":5,\"prize\":5}],\"prefix\":0,"
                        + "\"series\":[{\"position\":4,\"prize\":1}]}";
        assertThat(CanonicalJson.string(map.tree())).isEqualTo(text);
        Object read = CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ExtractionMap.ofTree(read, 10)).isEqualTo(map);
    }

    @Test
    void mapsThatCannotBeAreRefused() {
        refused(() -> ExtractionMap.standard(4, 10));
        refused(() -> ExtractionMap.standard(-1, 10));
        refused(() -> ExtractionMap.standard(1, 0));
        refused(() -> ExtractionMap.standard(1, LuckyNumber.MOST_SERIES + 1));
        refused(() -> digit(0, 1));
        refused(() -> digit(6, 1));
        refused(() -> digit(1, 0));
        refused(() -> digit(1, 6));
        refused(() -> new ExtractionMap(UNITS.subList(0, 1), UNITS, 0, 0, 10));
        refused(() -> new ExtractionMap(tens(1), List.of(), 0, 0, 10));
        refused(() -> new ExtractionMap(tens(1), List.of(digit(1, 5), digit(1, 5)), 0, 0, 10));
        refused(() -> new ExtractionMap(tens(1), UNITS, -1, 0, 10));
        refused(() -> new ExtractionMap(tens(1), UNITS, 0, -1, 10));
        refused(() -> new ExtractionMap(tens(1), UNITS, 0, LuckyNumber.MOST_SERIES, 1));
        refused(() -> ExtractionMap.ofTree(Map.of("series", List.of()), 10));
        refused(() -> ExtractionMap.ofTree(Map.of("series", "x", "order", List.of()), 10));
    }

    private static void refused(Runnable made) {
        assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExtractionDigit digit(int prize, int position) {
        return new ExtractionDigit(prize, position);
    }

    private static List<ExtractionDigit> tens(int count) {
        return ExtractionMap.standard(count, 1).series();
    }

    private static Extraction extraction(String prizes) {
        return new Extraction("5763", LocalDate.of(2023, 5, 10), List.of(prizes.split(" ")));
    }
}
