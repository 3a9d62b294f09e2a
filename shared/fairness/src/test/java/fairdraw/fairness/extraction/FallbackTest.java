package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The winners in place of a number that nobody holds, rule by rule. */
final class FallbackTest {
    @ParameterizedTest
    @CsvSource({
        "1/00500, 1/00500", // held
        "1/00498, 1/00500", // nearest above
        "1/00603, 1/00600", // nearest below
        "1/00550, 1/00600", // equally near: +1 comes before -1
        "1/00549, 1/00500",
        "1/00000, 1/00500", // nothing below: only upwards, no wrap
        "1/99999, 1/00600", // nothing above: only downwards, no wrap
        "3/69999, 4/70000", // empty series: the same order number in series +1
        "2/00500, 1/00500", // series +1 is empty, so -1
        "9/00000, 4/00007", // nothing above: only downwards
        "0/00999, 1/00600",
    })
    void alternateTakesTheNearest(String drawn, String winner) {
        assertThat(first(Fallback.ALTERNATE, drawn, "1/00500 1/00600 4/00007 4/70000"))
                .isEqualTo(winner);
    }

    @Test
    void alternateTakesTheHigherOfTwoSeriesEquallyNear() {
        assertThat(first(Fallback.ALTERNATE, "3/00001", "2/00001 4/00009")).isEqualTo("4/00009");
        assertThat(first(Fallback.ALTERNATE, "3/00001", "2/00001 5/00001")).isEqualTo("2/00001");
    }

    @ParameterizedTest
    @CsvSource({
        "1/00500, 1/00500",
        "1/00501, 1/00600",
        "1/00601, 1/00600", // none higher: the next lower
        "1/99999, 1/00600",
        "1/00000, 1/00500",
        "3/00500, 1/00500", // empty series: the nearest lower that has numbers
        "3/00700, 1/00600",
        "9/00008, 4/70000",
        "0/00550, 1/00600", // none lower: the nearest higher
    })
    void upThenDownTakesTheNextHigherOfTheSeriesFirst(String drawn, String winner) {
        assertThat(first(Fallback.UP_THEN_DOWN, drawn, "1/00500 1/00600 4/00007 4/70000"))
                .isEqualTo(winner);
    }

    @ParameterizedTest
    @CsvSource({
        "1/00500, 1/00500",
        "1/00501, 1/00600",
        "1/00601, 4/00007", // on into the next series
        "2/99999, 4/00007",
        "4/70001, 1/00500", // after the highest the lowest
        "9/00000, 1/00500",
        "0/00000, 1/00500",
    })
    void upWrapGoesOnAcrossSeries(String drawn, String winner) {
        assertThat(first(Fallback.UP_WRAP, drawn, "1/00500 1/00600 4/00007 4/70000"))
                .isEqualTo(winner);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTERNATE    | 2/00250 | 2/00300 2/00400 2/00200 2/00100 3/00251 1/00000 1/00900 8/00000",
                "ALTERNATE    | 2/00249 | 2/00200 2/00300 2/00400 2/00100 3/00251 1/00000 1/00900 8/00000",
                "UP_THEN_DOWN | 2/00350 | 2/00400 2/00300 2/00200 2/00100 1/00900 1/00000 3/00251 8/00000",
                "UP_WRAP      | 2/00350 | 2/00400 2/00300 2/00200 2/00100 3/00251 8/00000 1/00000 1/00900",
                "UP_WRAP      | 2/00401 | 3/00251 8/00000 1/00000 1/00900 2/00100 2/00200 2/00300 2/00400",
                "UP_WRAP      | 9/00000 | 1/00000 1/00900 2/00100 2/00200 2/00300 2/00400 3/00251 8/00000",
            })
    void furtherWinnersFollowThenComeLowerOnesThenOtherSeries(
            Fallback fallback, String drawn, String winners) {
        DistributedNumbers numbers = numbers(winners);
        List<LuckyNumber> all = fallback.winners(number(drawn), numbers, 100);
        assertThat(text(all)).isEqualTo(winners);
        for (int count = 0; count <= all.size(); count++) {
            assertThat(fallback.winners(number(drawn), numbers, count))
                    .isEqualTo(all.subList(0, count));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWinsWhereNobodyHoldsANumber(Fallback fallback) {
        assertThat(fallback.winners(number("0/00000"), numbers(""), 3)).isEmpty();
        assertThatThrownBy(() -> fallback.winners(number("0/00000"), numbers(""), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstAndTheLastNumberOfAllAreReached(Fallback fallback) {
        int last = LuckyNumber.MOST_SERIES - 1;
        String ends = "0/00000 " + last + "/99999";
        assertThat(first(fallback, "0/00000", ends)).isEqualTo("0/00000");
        assertThat(first(fallback, last + "/99999", ends)).isEqualTo(last + "/99999");
        assertThat(first(fallback, last + "/99998", ends)).isEqualTo(last + "/99999");
    }

    @ParameterizedTest
    @EnumSource
    void aListOfTenMillionIsNoHardship(Fallback fallback) {
        DistributedNumbers numbers =
                DistributedNumbers.of(LongStream.range(0, 10_000_000).map(i -> i * 7 + 3));
        List<LuckyNumber> winners = fallback.winners(new LuckyNumber(350, 2), numbers, 1000);
        assertThat(winners).hasSize(1000);
        assertThat(winners.getFirst()).isEqualTo(new LuckyNumber(350, 3));
        assertThat(winners.getLast()).isEqualTo(new LuckyNumber(350, 3 + 999 * 7));
    }

    @Test
    void aNumberIsDistributedOnce() {
        assertThatThrownBy(() -> numbers("1/00001 2/00002 1/00001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two holders");
        for (long index : new long[] {-1, LuckyNumber.MOST_SERIES * 100_000L}) {
            assertThatThrownBy(() -> DistributedNumbers.of(LongStream.of(index)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        DistributedNumbers numbers = numbers("42948/99999 0/00000 30000/00001");
        assertThat(numbers.size()).isEqualTo(3);
        assertThat(text(Stream.of(numbers.at(0), numbers.at(1), numbers.at(2)).toList()))
                .isEqualTo("0/00000 30000/00001 42948/99999");
    }

    private static String first(Fallback fallback, String drawn, String held) {
        return text(fallback.winners(number(drawn), numbers(held), 1));
    }

    private static DistributedNumbers numbers(String text) {
        return DistributedNumbers.of(
                Arrays.stream(text.split(" "))
                        .filter(number -> !number.isEmpty())
                        .mapToLong(number -> number(number).index()));
    }

    private static LuckyNumber number(String text) {
        int slash = text.indexOf('/');
        return new LuckyNumber(
                Integer.parseInt(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    private static String text(List<LuckyNumber> numbers) {
        return numbers.stream()
                .map(number -> number.seriesText() + "/" + number.orderText())
                .collect(Collectors.joining(" "));
    }
}
