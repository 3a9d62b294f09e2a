package fairdraw.functions.wiring;

import fairdraw.aws.dynamodb.Transactions;
import fairdraw.functions.http.Patience;
import java.time.Duration;

/**
 * The time limits of the calls that a function waits for. Where a caller waits, a {@link
 * fairdraw.domain.Budget} bounds them all; otherwise they are chosen so that a function can answer
 * before its own timeout: a call that hangs is repeated once, which leaves time to report the
 * failure.
 */
final class TimeBudgets {

    /** The times for which callers wait; with what answering takes, usually below three seconds. */
    static final Patience.Times CALLERS =
            new Patience.Times(
                    Duration.ofMillis(2_500), Duration.ofSeconds(10), Duration.ofSeconds(15));

    /** The timeout of a connection to an AWS service. */
    static final Duration CONNECTION = Duration.ofSeconds(1);

    /** The weight of failures in a row that opens a breaker: five, or two time-outs. */
    static final int FAILURES = 5;

    /** The time after which an open breaker lets one call through. */
    static final Duration REST = Duration.ofSeconds(1);

    /** The timeout of one HTTP request to an AWS service for which no caller waits. */
    static final Duration ATTEMPT = Duration.ofSeconds(5);

    /** The timeout of one SDK call with all of its attempts for which no caller waits. */
    static final Duration CALL = Duration.ofSeconds(8);

    /** The longest that one of our own calls takes if every repetition hangs. */
    static final Duration HANGING = CALL.multipliedBy(Transactions.TIMEOUTS);

    /** The time reserved for starting up and answering. */
    static final Duration MARGIN = Duration.ofSeconds(3);

    private TimeBudgets() {}
}
