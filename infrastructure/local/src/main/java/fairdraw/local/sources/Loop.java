package fairdraw.local.sources;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A loop that repeats a step in a thread of its own until it is closed, and goes on after a
 * failure.
 */
final class Loop implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** Runs one step and returns the time to wait before the next one. */
    @FunctionalInterface
    interface Step {
        Duration run() throws InterruptedException;
    }

    Loop(String name, Step step) {
        thread = Thread.ofVirtual().name(name).start(() -> repeat(name, step));
    }

    /** Ends the loop; a running step has five seconds to finish. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!thread.join(LAST_STEP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(String name, Step step) {
        Duration wait = Duration.ZERO;
        try {
            while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    wait = step.run();
                } catch (RuntimeException e) {
                    if (stopped.getCount() > 0) {
                        LOG.log(Level.DEBUG, name + " tries again", e);
                    }
                    wait = AFTER_FAILURE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
