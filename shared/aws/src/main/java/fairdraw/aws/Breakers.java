package fairdraw.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The breakers of one environment, by the name of what they protect. One opens when calls keep
 * failing, lets a single call through after each rest, and closes when a call is answered.
 */
public final class Breakers {

    private final InstantSource clock;
    private final int most;
    private final Duration rest;
    private final Map<String, Failing> failing = new ConcurrentHashMap<>();

    /**
     * @param most the weight of failures in a row that opens a breaker
     * @param rest the time between two calls of an open one
     */
    public Breakers(InstantSource clock, int most, Duration rest) {
        this.clock = clock;
        this.most = most;
        this.rest = rest;
    }

    private record Failing(int weight, Instant restsUntil) {}

    /**
     * Returns the first of these names whose breaker is open, or empty if a call may be made; the
     * rest of those that it tries begins anew.
     */
    Optional<String> refuse(List<String> names) {
        Instant now = clock.instant();
        Optional<String> resting = names.stream().filter(name -> rests(name, now)).findFirst();
        return resting.isPresent()
                ? resting
                : names.stream().filter(name -> !isTaken(name, now)).findFirst();
    }

    /** Records that these have answered, whatever the answer. */
    void answered(List<String> names) {
        names.forEach(failing::remove);
    }

    /** Records a failure; the heavier it is, the fewer like it open the breaker. */
    void failed(String name, int weight) {
        Instant until = clock.instant().plus(rest);
        failing.merge(
                name,
                new Failing(weight, until),
                (known, _) -> new Failing(Math.min(most, known.weight() + weight), until));
    }

    private boolean isOpen(Failing known) {
        return known.weight() >= most;
    }

    private boolean rests(String name, Instant now) {
        return Optional.ofNullable(failing.get(name))
                .filter(this::isOpen)
                .filter(known -> now.isBefore(known.restsUntil()))
                .isPresent();
    }

    /** Whether a call may be made; if the breaker is open, only one caller is told so. */
    private boolean isTaken(String name, Instant now) {
        var taken = new AtomicBoolean(true);
        failing.computeIfPresent(
                name,
                (_, known) -> {
                    if (!isOpen(known)) {
                        return known;
                    }
                    taken.set(!now.isBefore(known.restsUntil()));
                    return taken.get() ? new Failing(known.weight(), now.plus(rest)) : known;
                });
        return taken.get();
    }
}
