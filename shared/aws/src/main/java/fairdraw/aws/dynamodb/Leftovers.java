package fairdraw.aws.dynamodb;

import fairdraw.domain.Budget;
import fairdraw.domain.NotNow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The retry of the unprocessed items of batch requests, after pauses that grow, since DynamoDB
 * leaves items unprocessed when they come too fast.
 */
public final class Leftovers {

    private static final int ATTEMPTS = 12;
    private static final long FIRST_MILLIS = 20;
    private static final int DOUBLINGS = 5;

    private Leftovers() {}

    /**
     * Requests all of {@code wanted}, and again what each request left unprocessed.
     *
     * @param request makes one request and returns its unprocessed items
     * @throws NotNow if items are left unprocessed for some seconds
     */
    public static <T> void insist(List<T> wanted, UnaryOperator<List<T>> request) {
        List<T> left = wanted;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            left = request.apply(left);
            if (!left.isEmpty()) {
                if (attempt == ATTEMPTS) {
                    throw new NotNow(left.size() + " items of a batch were left over");
                }
                Budget.check();
                pause(attempt, left.hashCode());
            }
        }
    }

    /**
     * Waits a time below a bound that doubles from 20 ms up to 640 ms; the items and the thread
     * determine it, so that no two callers wait alike.
     */
    private static void pause(int attempt, int left) {
        long bound = FIRST_MILLIS << Math.min(attempt - 1, DOUBLINGS);
        long place = 31L * left + Thread.currentThread().threadId() * 0x9E3779B97F4A7C15L;
        try {
            long wait = Math.floorMod(place ^ (place >>> 32), bound);
            long most = Budget.remaining().map(Duration::toMillis).orElse(wait);
            TimeUnit.MILLISECONDS.sleep(Math.min(wait, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted while waiting to try again", e);
        }
    }
}
