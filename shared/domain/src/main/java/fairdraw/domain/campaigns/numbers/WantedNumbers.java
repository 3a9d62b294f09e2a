package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers as an organisation hands them in, in range or not. */
public record WantedNumbers(List<Wanted> all) {

    /**
     * A number as sent.
     *
     * @param series not negative
     * @param order 0 to 99,999
     */
    public record Wanted(long series, int order) {}

    /** A fault of the numbers that does not depend on the entry. */
    sealed interface Problem {
        /** There are no numbers, or more than any entry gets. */
        record Count() implements Problem {}

        /** The campaign has no such series. */
        record OutOfRange(int position) implements Problem {}

        /** A number occurs twice. */
        record Duplicate(LuckyNumber number) implements Problem {}
    }

    int size() {
        return all.size();
    }

    /** Returns the first fault of the numbers under these rules; empty if there is none. */
    Optional<Problem> problem(LuckyNumbers rules) {
        if (all.isEmpty() || all.size() > rules.perEntry()) {
            return Optional.of(new Problem.Count());
        }
        for (int position = 0; position < all.size(); position++) {
            if (all.get(position).series() >= rules.seriesCount()) {
                return Optional.of(new Problem.OutOfRange(position));
            }
        }
        Set<LuckyNumber> seen = new HashSet<>();
        return numbers().stream()
                .filter(number -> !seen.add(number))
                .findFirst()
                .map(Problem.Duplicate::new);
    }

    /** Returns the numbers; throws if one is out of range. */
    List<LuckyNumber> numbers() {
        return all.stream()
                .map(wanted -> new LuckyNumber(Math.toIntExact(wanted.series()), wanted.order()))
                .toList();
    }
}
