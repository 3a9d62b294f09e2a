package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.List;

/** The number of distinct numbers to pick from a range, both ends included. */
public record NumberPool(int pick, long from, long to) {

    private static final long WIDEST = 1_000_000;

    static NumberPool of(Members members) throws Refuted {
        long from = members.whole("from", 0, WIDEST);
        long to = members.whole("to", from, WIDEST);
        return new NumberPool((int) members.whole("pick", 1, to - from + 1), from, to);
    }

    /** Refuses a choice that is not that number of distinct numbers of the range, ascending. */
    void demandChoice(List<Long> numbers, String name) throws Refuted {
        boolean valid = numbers.size() == pick;
        long previous = from - 1;
        for (long number : numbers) {
            valid &= previous < number && number <= to;
            previous = number;
        }
        Refuted.unless(valid, name + " is not a canonical choice of numbers: " + numbers);
    }
}
