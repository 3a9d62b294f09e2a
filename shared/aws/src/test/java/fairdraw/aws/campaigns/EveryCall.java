package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/** A trial that is repeated with an interruption at the first call, the second, and so on. */
@FunctionalInterface
interface EveryCall {

    /**
     * Tries it in a world of its own with an interruption at a call, counted from 1.
     *
     * @return whether there was such a call
     */
    boolean interrupted(NumberWorld world, int call);

    /** Repeats the trial until there is no such call, which has to be after more than these. */
    static void isTried(int moreThan, Supplier<NumberWorld> worlds, EveryCall trial) {
        int call = 1;
        boolean happened = true;
        while (happened) {
            try (NumberWorld world = worlds.get()) {
                happened = trial.interrupted(world, call++);
            }
        }
        assertThat(call).isGreaterThan(moreThan);
    }
}
