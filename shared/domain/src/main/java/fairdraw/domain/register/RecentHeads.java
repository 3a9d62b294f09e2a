package fairdraw.domain.register;

import fairdraw.domain.Kept;
import fairdraw.domain.Remembered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Heads that may be some seconds old, for receipts and webhooks: what they say is that a reader
 * already has that much of the log, so any head will do.
 */
public final class RecentHeads {

    private static final Kept.Terms TERMS =
            new Kept.Terms(
                    Remembered.REGISTER_HEAD.atMost(),
                    Remembered.REGISTER_HEAD.atMost(),
                    Duration.ofHours(1));

    /** A log that has begun stays, one that has not may begin at any time. */
    private static final Kept.Terms LOG_TERMS =
            new Kept.Terms(
                    Duration.ofHours(1), Remembered.REGISTER_HEAD.atMost(), Duration.ofDays(1));

    private final Register register;
    private final InstantSource clock;
    private final Consumer<Duration> stale;
    private final Map<String, Kept<Optional<Head>>> heads = new ConcurrentHashMap<>();
    private final Map<String, Kept<Optional<RegisterLog>>> logs = new ConcurrentHashMap<>();

    /**
     * @param stale is told the age of a head that could not be read again
     */
    public RecentHeads(Register register, InstantSource clock, Consumer<Duration> stale) {
        this.register = register;
        this.clock = clock;
        this.stale = stale;
    }

    /** Returns a head of a log that was its newest a few seconds ago, if it had any entry. */
    public Optional<Head> of(String log) {
        return heads.computeIfAbsent(log, _ -> new Kept<>(() -> register.head(log), TERMS, stale))
                .get(clock.instant(), _ -> true);
    }

    /** Returns such a head of the log of this name. */
    public Optional<Head> ofNamed(String origin) {
        return logs.computeIfAbsent(
                        origin, _ -> new Kept<>(() -> register.log(origin), LOG_TERMS, stale))
                .get(clock.instant(), Optional::isPresent)
                .flatMap(log -> of(log.id()));
    }
}
