package fairdraw.engines;

import java.time.Duration;

/** What a {@link FaultProxy} does to a request instead of passing it on and back. */
public sealed interface Fault {

    /** The store carries the request out, but the answer breaks off. */
    record LostAnswer() implements Fault {}

    /** The store fails before it has done anything. */
    record FailedBefore() implements Fault {}

    /** The store carries the request out and then says that it failed. */
    record FailedAfter() implements Fault {}

    /** Somebody else is writing the same item; nothing is done. */
    record Conflict() implements Fault {}

    /** The store has no capacity left for this request; nothing is done. */
    record Throttle() implements Fault {}

    /** The same transaction is said to be in progress; nothing is done. Only for transactions. */
    record InProgress() implements Fault {}

    /** The request reaches the store late, whether or not its sender still waits. */
    record Late(Duration delay) implements Fault {}
}
