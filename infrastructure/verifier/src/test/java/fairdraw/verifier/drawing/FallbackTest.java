package fairdraw.verifier.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps and fallback rules against the examples of published regulations. */
final class FallbackTest {

    @ParameterizedTest
    @CsvSource({
        "12305 05437 13526 02329 15458, 2, 0, 0, 100, 3/57698",
        "20501 40340 10534 27858 38134, 1, 0, 0, 10, 0/10484",
        "23337 82513 17082 53195 49504, 1, 32, 320, 10, 323/73254",
        "25984 65418 19079 33657 00647, 2, 0, 0, 100, 81/48977",
        "45261 29512 97258 86239 02040, 1, 0, 0, 10, 6/12890",
        "45261 29512 97258 86239 02040, 3, 0, 0, 10, 5/12890",
        "00090 00090 00090 00000 00000, 3, 0, 7, 7, 12/00000",
        "00000 00000 00000 00000 00000, 3, 0, 7, 7, 7/00000",
    })
    void theStandardMapTakesTensForTheSeriesAndUnitsForTheOrder(
            String prizes, int tens, int prefix, int minSeries, int seriesCount, String number)
            throws Refuted {
        List<Json> series = new ArrayList<>();
        List<Json> order = new ArrayList<>();
        for (int prize = 1; prize <= 5; prize++) {
            order.add(Written.object("prize", prize, "position", 5));
            if (prize <= tens) {
                series.add(Written.object("prize", prize, "position", 4));
            }
        }
        Json map =
                Written.object(
                        "series", series,
                        "order", order,
                        "prefix", prefix,
                        "minSeries", minSeries);
        assertThat(
                        DigitMap.of(Members.of("map", map), seriesCount)
                                .number(List.of(prizes.split(" ", -1))))
                .hasToString(number);
    }

    @Test
    void aMapThatReadsADigitTwiceIsRefused() {
        Json digits = Written.json(List.of(Written.object("prize", 1, "position", 5)));
        Json map = Written.object("series", digits, "order", digits, "prefix", 0, "minSeries", 0);
        assertThatThrownBy(() -> DigitMap.of(Members.of("map", map), 10))
                .isInstanceOf(Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTERNATE    | 2/00250 | 2/00300 2/00400 2/00200 2/00100 3/00251 1/00000 1/00900 8/00000",
                "ALTERNATE    | 2/00249 | 2/00200 2/00300 2/00400 2/00100 3/00251 1/00000 1/00900 8/00000",
                "ALTERNATE    | 5/00451 | 3/00251 8/00000 2/00400 2/00300 2/00200 2/00100 1/00900 1/00000",
                "ALTERNATE    | 9/99999 | 8/00000 3/00251 2/00400 2/00300 2/00200 2/00100 1/00900 1/00000",
                "UP_THEN_DOWN | 2/00350 | 2/00400 2/00300 2/00200 2/00100 1/00900 1/00000 3/00251 8/00000",
                "UP_THEN_DOWN | 0/00250 | 1/00900 1/00000 2/00300 2/00400 2/00200 2/00100 3/00251 8/00000",
                "UP_WRAP      | 2/00350 | 2/00400 2/00300 2/00200 2/00100 3/00251 8/00000 1/00000 1/00900",
                "UP_WRAP      | 2/00401 | 3/00251 8/00000 1/00000 1/00900 2/00100 2/00200 2/00300 2/00400",
                "UP_WRAP      | 9/00000 | 1/00000 1/00900 2/00100 2/00200 2/00300 2/00400 3/00251 8/00000",
            })
    void theHeldNumbersWinInTheOrderOfTheRule(String fallback, String drawn, String winners)
            throws Refuted {
        NavigableMap<Long, NavigableMap<Long, Leaf>> held = new TreeMap<>();
        List<String> expected = List.of(winners.split(" ", -1));
        for (String text : expected) {
            LuckyNumber number = number(text);
            held.computeIfAbsent(number.series(), series -> new TreeMap<>())
                    .put(number.order(), leaf(number));
        }
        for (int count : new int[] {100, 8, 5, 1, 0}) {
            assertThat(Fallback.of(fallback).winners(number(drawn), held, count))
                    .extracting(leaf -> LuckyNumber.in(leaf).toString())
                    .isEqualTo(expected.subList(0, Math.min(count, expected.size())));
        }
        assertThat(Fallback.of(fallback).winners(number(drawn), new TreeMap<>(), 3)).isEmpty();
    }

    @Test
    void aFallbackOfAnotherNameIsRefused() {
        assertThatThrownBy(() -> Fallback.of("DOWN")).isInstanceOf(Refuted.class);
    }

    private static LuckyNumber number(String text) {
        int slash = text.indexOf('/');
        return new LuckyNumber(
                Long.parseLong(text.substring(0, slash)),
                Long.parseLong(text.substring(slash + 1)));
    }

    private static Leaf leaf(LuckyNumber number) {
        return Leaves.numbered(number.series() * LuckyNumber.PER_SERIES + number.order());
    }
}
