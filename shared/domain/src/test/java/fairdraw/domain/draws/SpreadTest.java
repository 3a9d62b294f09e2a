package fairdraw.domain.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates of a draw by its expected peak, and the part of a bound that falls to each. */
final class SpreadTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "25, 1", "26, 2", "400, 16", "1000, 40", "2249, 90", "2250, 90"})
    void thereIsAGateForEveryTwentyFiveEntriesASecond(int peak, int gates) {
        assertThat(Spread.forPeak(peak).gates()).isEqualTo(gates);
    }

    @Test
    void noPeakHasMoreGatesThanOneTransactionWrites() {
        assertThat(Spread.forPeak(Integer.MAX_VALUE))
                .isEqualTo(Spread.forPeak(Spread.LARGEST_PEAK));
        assertThat(Spread.forPeak(0).gates()).isEqualTo(1);
    }

    @Test
    void theOrdinaryPeakHasTheDefaultSpread() {
        assertThat(Spread.forPeak(Spread.ORDINARY_PEAK)).isEqualTo(Spread.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"10000000, 16", "10, 16", "0, 3", "17, 16", "3, 1"})
    void theSharesOfAllGatesAreTheWhole(long whole, int gates) {
        Spread spread = new Spread(gates, 16);

        long[] shares =
                IntStream.range(0, gates).mapToLong(gate -> spread.share(whole, gate)).toArray();

        assertThat(shares)
                .satisfies(all -> {
                    assertThat(IntStream.range(0, gates).mapToLong(gate -> all[gate]).sum())
                            .isEqualTo(whole);
                    assertThat(all[0] - all[gates - 1]).isBetween(0L, 1L);
                });
    }
}
