package fairdraw.fairness.prizes;

import java.util.List;

/**
 * A line of numbers in canonical form: distinct and ascending.
 *
 * @param main the main numbers, ascending
 * @param bonus the bonus numbers, ascending; empty if the lottery has none
 */
public record NumberLine(List<Integer> main, List<Integer> bonus) {
    /** Refuses numbers that are not strictly ascending. */
    public NumberLine {
        main = requireAscending(main);
        bonus = requireAscending(bonus);
    }

    /**
     * Returns the line of these numbers, which may come in any order; refuses a number that occurs
     * twice.
     */
    public static NumberLine canonical(List<Integer> main, List<Integer> bonus) {
        return new NumberLine(main.stream().sorted().toList(), bonus.stream().sorted().toList());
    }

    private static List<Integer> requireAscending(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1) >= numbers.get(i)) {
                throw new IllegalArgumentException(
                        "numbers must be distinct and ascending: " + numbers);
            }
        }
        return List.copyOf(numbers);
    }
}
