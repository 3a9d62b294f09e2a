package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** A backoff with full jitter: a random wait below a bound that doubles from 20 ms up to 640 ms. */
final class JitteredBackoff implements Backoff {

    private static final long FIRST_MILLIS = 20;
    private static final int DOUBLINGS = 5;

    private final RandomGenerator random;

    JitteredBackoff(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void pause(int attempt) {
        long bound = FIRST_MILLIS << Math.min(attempt - 1, DOUBLINGS);
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
