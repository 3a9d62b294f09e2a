package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.Budget;
import fairdraw.domain.NotNow;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A backoff with full jitter: a random wait below a bound that doubles from 20 ms up to 640 ms, and
 * never longer than the caller waits.
 */
final class JitteredBackoff implements Backoff {

    private static final long FIRST_MILLIS = 20;
    private static final int DOUBLINGS = 5;

    private final RandomGenerator random;

    JitteredBackoff(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void pause(int attempt) {
        long wait = random.nextLong(FIRST_MILLIS << Math.min(attempt - 1, DOUBLINGS));
        long most = Budget.remaining().map(Duration::toMillis).orElse(wait);
        pause(Duration.ofMillis(Math.min(wait, most)));
    }

    /** Waits for this long; refuses if the thread is stopped before. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted while waiting to try again", e);
        }
    }
}
