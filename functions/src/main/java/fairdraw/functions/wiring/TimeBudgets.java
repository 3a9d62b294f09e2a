package fairdraw.functions.wiring;

import fairdraw.aws.dynamodb.Transactions;
import java.time.Duration;

/**
 * How long what a function waits for may take, so that it has an answer before its own time is up:
 * a call that hangs is repeated once, and then there is still time to say so.
 */
final class TimeBudgets {

    /** One request to a service of AWS. */
    static final Duration ATTEMPT = Duration.ofSeconds(5);

    /** One call of the SDK with all of its attempts. */
    static final Duration CALL = Duration.ofSeconds(8);

    /** One call of ours that hangs whenever it is repeated. */
    static final Duration HANGING = CALL.multipliedBy(Transactions.TIMEOUTS);

    /** For starting up and answering. */
    static final Duration MARGIN = Duration.ofSeconds(3);

    private TimeBudgets() {}
}
