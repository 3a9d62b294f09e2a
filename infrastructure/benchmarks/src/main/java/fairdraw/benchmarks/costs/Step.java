package fairdraw.benchmarks.costs;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.CountedLog;

/**
 * The measured work of a function for some tickets.
 *
 * @param invocations the number of its invocations
 * @param megabytes its memory
 * @param cost its requests to DynamoDB
 * @param logged its lines of the log
 * @param nanos its processor time
 */
record Step(
        int tickets,
        int invocations,
        int megabytes,
        Cost cost,
        CountedLog.Size logged,
        long nanos) {

    private static final double MEGABYTES = 1_024;

    /** The processors that a gigabyte of memory comes with. */
    private static final double PROCESSORS = MEGABYTES / 1_769;

    /** The wait for an answer of DynamoDB, assumed. */
    private static final double WAIT_MILLIS = 4;

    /** The bytes that CloudWatch adds to each line. */
    private static final int LINE = 26;

    private static final double GIGABYTE = 1e9;
    private static final double MILLION = 1e6;

    /** Returns this work with the lesser processor time of both. */
    Step withLeastTimeOf(Step other) {
        return new Step(
                tickets, invocations, megabytes, cost, logged, Math.min(nanos, other.nanos));
    }

    /** The milliseconds of a gigabyte that Lambda bills, for each ticket. */
    double billedMillis() {
        double waited = cost.roundTrips() * WAIT_MILLIS * megabytes / MEGABYTES;
        return (nanos / 1e6 / PROCESSORS + waited) / tickets;
    }

    /** The dollars that Lambda asks for a million tickets. */
    double lambda() {
        return Prices.INVOCATIONS * invocations / tickets
                + billedMillis() * 1_000 * Prices.GIGABYTE_SECONDS;
    }

    /** The dollars that DynamoDB asks for a million tickets. */
    double dynamoDb() {
        return (Prices.WRITE_UNITS * (cost.writeUnits() + cost.indexUnits())
                        + Prices.READ_UNITS * cost.readUnits())
                / tickets;
    }

    /** The bytes of the log that CloudWatch bills, for each ticket. */
    double loggedBytes() {
        return 1.0 * (logged.bytes() + LINE * logged.lines()) / tickets;
    }

    /** The dollars that CloudWatch asks for the lines of a million tickets. */
    double log() {
        return Prices.LOGGED_GIGABYTE * loggedBytes() * MILLION / GIGABYTE;
    }
}
