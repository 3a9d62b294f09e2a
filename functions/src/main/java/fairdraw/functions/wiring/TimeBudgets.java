package fairdraw.functions.wiring;

import fairdraw.aws.dynamodb.Transactions;
import java.time.Duration;

/**
 * The time limits of the calls that a function waits for, chosen so that it can answer before its
 * own timeout: a call that hangs is repeated once, which leaves time to report the failure.
 */
final class TimeBudgets {

    /** The timeout of one HTTP request to an AWS service. */
    static final Duration ATTEMPT = Duration.ofSeconds(5);

    /** The timeout of one SDK call with all of its attempts. */
    static final Duration CALL = Duration.ofSeconds(8);

    /** The longest that one of our own calls takes if every repetition hangs. */
    static final Duration HANGING = CALL.multipliedBy(Transactions.TIMEOUTS);

    /** The time reserved for starting up and answering. */
    static final Duration MARGIN = Duration.ofSeconds(3);

    private TimeBudgets() {}
}
