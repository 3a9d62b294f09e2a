package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A random line, uniform over all lines that the lottery allows. */
final class QuickPick {

    private QuickPick() {}

    static NumberLine of(NumbersConfig numbers, RandomGenerator random) {
        return NumberLine.canonical(
                pick(numbers.main(), random),
                numbers.bonus().map(pool -> pick(pool, random)).orElse(List.of()));
    }

    /** A partial Fisher-Yates shuffle: every set of {@code pick} numbers is equally likely. */
    private static List<Integer> pick(NumberPool pool, RandomGenerator random) {
        int[] numbers = IntStream.rangeClosed(pool.from(), pool.to()).toArray();
        for (int i = 0; i < pool.pick(); i++) {
            int chosen = i + random.nextInt(numbers.length - i);
            int number = numbers[chosen];
            numbers[chosen] = numbers[i];
            numbers[i] = number;
        }
        return IntStream.range(0, pool.pick()).mapToObj(i -> numbers[i]).toList();
    }
}
