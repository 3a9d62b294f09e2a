package fairdraw.fairness.extraction;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The lucky numbers that take part in a campaign's draw, ascending; 4 bytes each. */
public final class DistributedNumbers {
    // An index needs 32 bits; without its top bit turned over, large ones would sort as negative.
    private static final long TOP = 1L << 31;
    private static final long END = (long) LuckyNumber.MOST_SERIES * LuckyNumber.PER_SERIES;

    private final int[] ascending;

    private DistributedNumbers(int[] ascending) {
        this.ascending = ascending;
    }

    /**
     * The numbers with these indexes, given in any order; refuses one that is out of range or there
     * twice.
     */
    public static DistributedNumbers of(LongStream indexes) {
        int[] numbers = indexes.mapToInt(DistributedNumbers::packed).toArray();
        Arrays.sort(numbers);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i - 1] == numbers[i]) {
                throw new IllegalArgumentException(
                        "a number has two holders: " + LuckyNumber.ofIndex(numbers[i] + TOP));
            }
        }
        return new DistributedNumbers(numbers);
    }

    private static int packed(long index) {
        if (index < 0 || index >= END) {
            throw new IllegalArgumentException("no lucky number has the index " + index);
        }
        return (int) (index - TOP);
    }

    /** How many there are. */
    public int size() {
        return ascending.length;
    }

    /** The number at a place of the ascending order, from 0. */
    public LuckyNumber at(int place) {
        return LuckyNumber.ofIndex(index(place));
    }

    long index(int place) {
        return ascending[place] + TOP;
    }

    int series(int place) {
        return (int) (index(place) / LuckyNumber.PER_SERIES);
    }

    int order(int place) {
        return (int) (index(place) % LuckyNumber.PER_SERIES);
    }

    /** The place of the first number at or above an index; the size where there is none. */
    int atOrAbove(long index) {
        if (index >= END) {
            return ascending.length;
        }
        int found = Arrays.binarySearch(ascending, (int) (index - TOP));
        return found >= 0 ? found : -found - 1;
    }

    /** The place of the first number of a series or, where it has none, of those after it. */
    int startOf(int series) {
        return atOrAbove((long) series * LuckyNumber.PER_SERIES);
    }
}
