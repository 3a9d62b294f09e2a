package fairdraw.benchmarks.meter;

/**
 * The cost of requests.
 *
 * @param roundTrips attempts over the network, retries included
 * @param readUnits read capacity units
 * @param writeUnits write capacity units of tables
 * @param indexUnits write capacity units of indexes, which DynamoDB maintains itself
 * @param items items written or attempted
 */
public record Cost(
        long roundTrips, double readUnits, double writeUnits, double indexUnits, long items) {

    /** No cost at all. */
    public static final Cost NONE = new Cost(0, 0, 0, 0, 0);

    static Cost ofAttempt() {
        return new Cost(1, 0, 0, 0, 0);
    }

    static Cost ofRead(double units) {
        return new Cost(0, units, 0, 0, 0);
    }

    static Cost ofWrite(double units, double indexUnits) {
        return new Cost(0, 0, units, indexUnits, 1);
    }

    /** Returns the sum of both. */
    public Cost plus(Cost other) {
        return new Cost(
                roundTrips + other.roundTrips,
                readUnits + other.readUnits,
                writeUnits + other.writeUnits,
                indexUnits + other.indexUnits,
                items + other.items);
    }

    /** Returns the difference from an earlier count. */
    public Cost since(Cost before) {
        return new Cost(
                roundTrips - before.roundTrips,
                readUnits - before.readUnits,
                writeUnits - before.writeUnits,
                indexUnits - before.indexUnits,
                items - before.items);
    }

    /** Returns the cost of that many equal attempts. */
    Cost times(int attempts) {
        return new Cost(
                roundTrips,
                readUnits * attempts,
                writeUnits * attempts,
                indexUnits * attempts,
                items);
    }
}
