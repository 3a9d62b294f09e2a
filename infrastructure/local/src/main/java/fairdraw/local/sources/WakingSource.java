package fairdraw.local.sources;

import fairdraw.local.services.WriteWatch;
import java.time.Duration;
import java.util.List;

/** A watch over the functions' writes, which wakes the readers of streams that are at rest. */
final class WakingSource implements Loop.Step {
    /** The shortest time between two wakes: a read of nothing is what a wake may cost. */
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final WriteWatch watch;
    private final List<Runnable> wakes;

    WakingSource(WriteWatch watch, List<Runnable> wakes) {
        this.watch = watch;
        this.wakes = List.copyOf(wakes);
    }

    @Override
    public Duration run() throws InterruptedException {
        if (!watch.await()) {
            return Duration.ZERO;
        }
        wakes.forEach(Runnable::run);
        return BETWEEN;
    }
}
