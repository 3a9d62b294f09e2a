package fairdraw.aws.dynamodb;

import fairdraw.aws.Contended;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The one way of asking for what a batch request left over: after a pause, and after a longer one
 * each time, since DynamoDB leaves over what comes too fast.
 */
public final class Leftovers {

    private static final int ATTEMPTS = 12;
    private static final long FIRST_MILLIS = 20;
    private static final int DOUBLINGS = 5;

    private Leftovers() {}

    /**
     * Requests all of {@code wanted}, and again what each request left over.
     *
     * @param request makes one request and answers what it left over
     * @throws Contended when something is left over again and again, for some seconds
     */
    public static <T> void insist(List<T> wanted, UnaryOperator<List<T>> request) {
        List<T> left = wanted;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            left = request.apply(left);
            if (!left.isEmpty()) {
                if (attempt == ATTEMPTS) {
                    throw new Contended(left.size() + " items of a batch were left over");
                }
                pause(attempt, left.hashCode());
            }
        }
    }

    /**
     * Waits somewhere between nothing and a bound that doubles from 20 ms up to 640 ms; what is
     * left over and who asks decide where, so that no two wait alike.
     */
    private static void pause(int attempt, int left) {
        long bound = FIRST_MILLIS << Math.min(attempt - 1, DOUBLINGS);
        long place = 31L * left + Thread.currentThread().threadId() * 0x9E3779B97F4A7C15L;
        try {
            TimeUnit.MILLISECONDS.sleep(Math.floorMod(place ^ (place >>> 32), bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
