package fairdraw.fairness.prizes;

import java.util.List;

/**
 * One line of chosen numbers in canonical form: distinct and ascending, {@code bonus} empty where
 * there is none.
 *
 * @param main the main numbers, ascending
 * @param bonus the bonus numbers, ascending, possibly none
 */
public record NumberLine(List<Integer> main, List<Integer> bonus) {
    /** Refuses numbers that are not strictly ascending. */
    public NumberLine {
        main = requireAscending(main);
        bonus = requireAscending(bonus);
    }

    /** The line of these numbers in any order; refuses a number given twice. */
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
