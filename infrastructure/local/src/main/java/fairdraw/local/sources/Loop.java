package fairdraw.local.sources;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A loop that repeats a step in a thread of its own until it is closed, and goes on after a
 * failure.
 */
final class Loop implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean stopped;
    private final Thread thread;

    /** Runs one step and returns the time to wait before the next one. */
    @FunctionalInterface
    interface Step {
        Duration run() throws InterruptedException;
    }

    Loop(String name, Step step) {
        thread = Thread.ofVirtual().name(name).start(() -> repeat(name, step));
    }

    /** Ends the pause before the next step, or the one that comes after the step that runs. */
    void wake() {
        wakes.release();
    }

    /** Ends the loop; a running step has five seconds to finish. */
    @Override
    public void close() {
        stopped = true;
        wake();
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
        try {
            while (!stopped) {
                Duration wait;
                try {
                    wait = step.run();
                } catch (RuntimeException e) {
                    if (!stopped) {
                        LOG.log(Level.DEBUG, name + " tries again", e);
                    }
                    wait = AFTER_FAILURE;
                }
                if (wakes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
