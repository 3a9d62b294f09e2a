package fairdraw.functions.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A random history of the four surfaces, in which a tenth of all writes fail. {@code
 * -Dfairdraw.history=20000} does as many random things, {@code -Dfairdraw.history.seed=N} repeats a
 * history.
 */
final class RandomHistoryTest {

    private static final int STEPS = 100;
    private static final int OPERATIONS = Integer.getInteger("fairdraw.history", STEPS);
    private static final int SEASONS = 5;
    private static final int STEPS_OF_A_MUTANT = 60;
    private static final int HISTORIES_OF_A_MUTANT = 10;
    private static final long SEED = Long.getLong("fairdraw.history.seed", 20_260_701);

    @Test
    void whateverFailsEveryRuleHolds() {
        for (int done = 0; done < OPERATIONS; done += SEASONS * STEPS) {
            long seed = SEED + done;
            int operations = Math.min(SEASONS * STEPS, OPERATIONS - done);

            assertThat(history(seed, operations, Mutant.NONE)).as("seed %d", seed).isEmpty();
        }
    }

    /** A short history may happen not to touch the rule, so there are further ones. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aRuleThatIsForgottenIsFound(Mutant mutant) {
        List<String> found =
                LongStream.range(SEED, SEED + HISTORIES_OF_A_MUTANT)
                        .mapToObj(seed -> history(seed, STEPS_OF_A_MUTANT, mutant))
                        .filter(violations -> !violations.isEmpty())
                        .findFirst()
                        .orElse(List.of());

        assertThat(found)
                .as("from seed %d on", SEED)
                .anySatisfy(violation -> assertThat(violation).containsPattern(mutant.trace()));
    }

    /** Returns what was wrong first in the history of a seed. */
    private static List<String> history(long seed, int operations, Mutant mutant) {
        try (World world = new World(seed, mutant)) {
            for (int done = 0; done < operations && world.violations.isEmpty(); done += STEPS) {
                world.rest();
                Season season = new Season(world, seed + done);
                int steps = Math.min(STEPS, operations - done);
                for (int step = 0; step < steps && world.violations.isEmpty(); step++) {
                    season.step();
                }
                if (world.violations.isEmpty()) {
                    new Closing(season).run();
                }
                if (world.violations.isEmpty()) {
                    Audit.of(season);
                }
            }
            System.out.printf(
                    "history of seed %d, %s forgotten: %d calls, faults %s, violations %s%n",
                    seed, mutant, world.calls(), world.faults(), world.violations);
            return List.copyOf(world.violations);
        }
    }
}
