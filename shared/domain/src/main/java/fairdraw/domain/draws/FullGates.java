package fairdraw.domain.draws;

import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A cache of the gates that were found full, for one second each, since places may be given back.
 */
public final class FullGates {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Map<Gate, Instant> full = new ConcurrentHashMap<>();

    private record Gate(DrawId drawId, int gate) {}

    /** Notes that a gate was found full. */
    public void add(Draw draw, int gate, Instant now) {
        full.put(new Gate(draw.id(), gate), now.plus(KEPT));
    }

    private boolean has(Draw draw, int gate, Instant now) {
        Gate key = new Gate(draw.id(), gate);
        Instant until = full.getOrDefault(key, Instant.MIN);
        if (until.isAfter(now)) {
            return true;
        }
        full.remove(key, until);
        return false;
    }

    /**
     * Returns the gate to try: {@code first} unless it is known to be full, else a random other
     * one; empty if all are.
     */
    public OptionalInt choose(Draw draw, int first, Instant now, RandomGenerator random) {
        return has(draw, first, now) ? other(draw, first, now, random) : OptionalInt.of(first);
    }

    /**
     * Returns a random gate other than {@code tried} that is not known to be full; empty if there
     * is none.
     */
    public OptionalInt other(Draw draw, int tried, Instant now, RandomGenerator random) {
        int[] open =
                IntStream.range(0, draw.spread().gates())
                        .filter(gate -> gate != tried && !has(draw, gate, now))
                        .toArray();
        return open.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(open[random.nextInt(open.length)]);
    }
}
