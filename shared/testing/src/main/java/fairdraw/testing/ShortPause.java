package fairdraw.testing;

import fairdraw.domain.Backoff;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A backoff of a few random milliseconds, which keeps the threads of a test apart. */
public final class ShortPause implements Backoff {

    @Override
    public void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(5L * Math.min(attempt, 8));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1 + most));
    }
}
