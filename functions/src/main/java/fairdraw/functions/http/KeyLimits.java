package fairdraw.functions.http;

import fairdraw.domain.ids.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The limit of requests a minute with one API key. Each environment of a function counts alone and
 * without a write, so what passes is at most the limit times the environments that serve the key at
 * once; a caller within the limit is never refused.
 */
public final class KeyLimits {
    private final int most;
    private final InstantSource clock;
    private final Map<KeyId, Integer> counts = new HashMap<>();
    private Instant minute = Instant.MIN;

    /** Creates limits of this many requests a minute; 0 for none. */
    public KeyLimits(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Returns limits that nobody meets. */
    static KeyLimits none() {
        return new KeyLimits(0, InstantSource.fixed(Instant.EPOCH));
    }

    /**
     * The requests with a key in this minute, the one that was just counted among them.
     *
     * @param left the time until the next minute
     * @param until when the next minute begins
     */
    record Standing(int limit, int counted, Duration left, Instant until) {

        /** Whether there were too many. */
        boolean isOver() {
            return counted > limit;
        }

        /** Returns how many more will be answered in this minute. */
        int remaining() {
            return Math.max(0, limit - counted);
        }

        /** Returns the whole seconds to wait, at least one. */
        long seconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }

    /** Counts a request with a key; returns where that leaves the key, or nothing without limit. */
    synchronized Optional<Standing> count(KeyId key) {
        if (most == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant begun = now.truncatedTo(ChronoUnit.MINUTES);
        if (!begun.equals(minute)) {
            minute = begun;
            counts.clear();
        }
        int counted = counts.merge(key, 1, Integer::sum);
        Instant until = begun.plus(1, ChronoUnit.MINUTES);
        return Optional.of(new Standing(most, counted, Duration.between(now, until), until));
    }
}
