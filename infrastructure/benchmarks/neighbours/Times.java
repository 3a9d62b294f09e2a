import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Times of this machine, and waiting for them. */
final class Times {
    private Times() {}

    static boolean waitFor(Duration most, Duration step, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (since(start).compareTo(most) > 0) {
                return false;
            }
            pause(step);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
