package fairdraw.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Stack;
import java.lang.management.ManagementFactory;

/**
 * The measured work of a function for some tickets.
 *
 * @param invocations the number of its invocations
 * @param cost its requests to DynamoDB
 * @param nanos the processor time of this process meanwhile
 */
record Step(int tickets, int invocations, Cost cost, long nanos) {

    /** The processor that a gigabyte of memory comes with. */
    private static final double PROCESSORS = 1_024.0 / 1_769;

    /** The wait for an answer of DynamoDB, assumed. */
    private static final double WAIT_MILLIS = 4;

    /** The milliseconds of a gigabyte that Lambda bills, for each ticket. */
    double billedMillis() {
        return (nanos / 1e6 / PROCESSORS + cost.roundTrips() * WAIT_MILLIS) / tickets;
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

    /** Measures work. */
    static Step of(Stack stack, int tickets, int invocations, Runnable work) {
        long begun = processorNanos();
        Cost cost = stack.meter().of(work);
        return new Step(tickets, invocations, cost, processorNanos() - begun);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
