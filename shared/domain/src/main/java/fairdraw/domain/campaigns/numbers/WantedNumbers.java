package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.draws.rules.LuckyNumbers;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers as somebody hands them in, in range or not. */
public record WantedNumbers(List<Wanted> all) {

    /**
     * One of them.
     *
     * @param series not negative
     * @param order 0 to 99,999
     */
    public record Wanted(long series, int order) {}

    /** What is wrong with them, whoever's they are to be. */
    sealed interface Problem {
        /** There are none, or more than any entry gets. */
        record Count() implements Problem {}

        /** The campaign has no such series. */
        record OutOfRange(int position) implements Problem {}

        /** A number is there twice. */
        record Duplicate(LuckyNumber number) implements Problem {}
    }

    int size() {
        return all.size();
    }

    /** The first thing that is wrong with them under these rules. */
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

    /** The numbers; refuses one out of range. */
    List<LuckyNumber> numbers() {
        return all.stream()
                .map(wanted -> new LuckyNumber(Math.toIntExact(wanted.series()), wanted.order()))
                .toList();
    }
}
