package fairdraw.engines;

import java.time.Duration;

/** A fault that a {@link FaultProxy} injects into a request. */
public sealed interface Fault {

    /** The store executes the request, but its answer breaks off. */
    record LostAnswer() implements Fault {}

    /** The store fails before it executes the request. */
    record FailedBefore() implements Fault {}

    /** The store executes the request and then answers that it failed. */
    record FailedAfter() implements Fault {}

    /** The request conflicts with another write of the same item and is not executed. */
    record Conflict() implements Fault {}

    /** The store has no capacity left for the request and does not execute it. */
    record Throttle() implements Fault {}

    /**
     * The store answers that the same transaction is in progress and does not execute it. Only for
     * transactions.
     */
    record InProgress() implements Fault {}

    /** The request reaches the store after a delay, whether or not the client still waits. */
    record Late(Duration delay) implements Fault {}
}
