package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.Hex;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The permutation against vectors that another program computed, and its spread. */
final class NumberPermutationTest {

    private static final int SERIES = LuckyNumber.PER_SERIES;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyNumberOfASeriesIsGivenOnceAndFoundAgain(int seed) {
        var permutation = new NumberPermutation(key(seed), SERIES);
        BitSet given = new BitSet(SERIES);

        for (int index = 0; index < SERIES; index++) {
            LuckyNumber number = permutation.numberAt(index);
            given.set((int) number.index());
            assertThat(permutation.indexOf(number)).isEqualTo(index);
        }

        assertThat(given.cardinality()).isEqualTo(SERIES);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 16, 17, 300, 1_000, 4_096, 4_097})
    void itIsAPermutationOfAnySpace(long space) {
        var permutation = new NumberPermutation(key(9), space);

        assertThat(LongStream.range(0, space).map(index -> permutation.numberAt(index).index()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number < space);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 10_000_000, 4_294_900_000L})
    void numbersOfLargeSpacesAreFoundAgain(long space) {
        var permutation = new NumberPermutation(key(7), space);
        Random random = new Random(7);

        for (int i = 0; i < 2_000; i++) {
            long index = random.nextLong(space);
            assertThat(permutation.indexOf(permutation.numberAt(index))).isEqualTo(index);
        }
    }

    /**
     * With 99 degrees of freedom, values below 32 and above 217 have a chance of about one in a
     * million each.
     */
    @Test
    void theFirstNumbersAreSpreadEvenly() {
        int space = 10_000_000;
        int sample = 1_000_000;
        var permutation = new NumberPermutation(key(3), space);
        int[] bins = new int[100];

        for (int index = 0; index < sample; index++) {
            bins[(int) (permutation.numberAt(index).index() / (space / bins.length))]++;
        }

        double expected = (double) sample / bins.length;
        // A tenth of all numbers is drawn without replacement, which narrows the spread by this
        // factor.
        double narrowed = 1 - (double) sample / space;
        double chiSquare = 0;
        for (int bin : bins) {
            chiSquare += (bin - expected) * (bin - expected) / expected / narrowed;
        }
        assertThat(chiSquare).isBetween(32.0, 217.0);
    }

    @ParameterizedTest
    @CsvSource({
        "100000,     1906,       44810,      37988,      9494,       29255",
        "1000000,    31437,      478047,     125696,     274594,     553810",
        "4294900000, 3835806312, 1360430001, 2078564479, 2633240558, 3312958069"
    })
    void theFirstFourNumbersAndTheLastAreThoseOfTheProtocol(
            long space, long first, long second, long third, long fourth, long last) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        var permutation = new NumberPermutation(key, space);

        assertThat(LongStream.of(0, 1, 2, 3, space - 1).map(i -> permutation.numberAt(i).index()))
                .containsExactly(first, second, third, fourth, last);
        assertThat(Hex.encode(NumberPermutation.keyHash(key)))
                .isEqualTo("d41c674f09e141036199bd4980613aa2a484fcb316437bd2323628429efde610");
    }

    @Test
    void neighboursOfOneKeyAreStrangersUnderAnother() {
        var one = new NumberPermutation(key(1), SERIES);
        var other = new NumberPermutation(key(2), SERIES);

        long same =
                LongStream.range(0, SERIES)
                        .filter(index -> one.numberAt(index).equals(other.numberAt(index)))
                        .count();

        assertThat(same).isLessThan(12);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        var permutation = new NumberPermutation(key(1), SERIES);

        assertThatThrownBy(() -> permutation.numberAt(SERIES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> permutation.numberAt(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> permutation.indexOf(new LuckyNumber(1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberPermutation(new byte[31], SERIES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberPermutation(key(1), (1L << 32) + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }
}
