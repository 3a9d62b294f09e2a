package fairdraw.fairness.extraction;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The lucky numbers that take part in a campaign's draw, ascending; 4 bytes each. */
public final class DistributedNumbers {
    // An index takes 32 bits; with its top bit flipped, signed order is the order of the indexes.
    private static final long TOP = 1L << 31;
    private static final long END = (long) LuckyNumber.MOST_SERIES * LuckyNumber.PER_SERIES;

    private final int[] ascending;

    private DistributedNumbers(int[] ascending) {
        this.ascending = ascending;
    }

    /**
     * Returns the numbers with these indexes, which may come in any order; refuses an index that is
     * out of range or occurs twice.
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

    /** Returns the number of lucky numbers. */
    public int size() {
        return ascending.length;
    }

    /** Returns the number at a place of the ascending order, counted from 0. */
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

    /** Returns the place of the first number at or above an index, or the size if there is none. */
    int atOrAbove(long index) {
        if (index >= END) {
            return ascending.length;
        }
        int found = Arrays.binarySearch(ascending, (int) (index - TOP));
        return found >= 0 ? found : -found - 1;
    }

    /**
     * Returns the place of the first number in this or a later series, or the size if there is
     * none.
     */
    int startOf(int series) {
        return atOrAbove((long) series * LuckyNumber.PER_SERIES);
    }
}
