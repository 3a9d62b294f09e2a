package fairdraw.benchmarks.meter;

/**
 * What requests cost.
 *
 * @param roundTrips attempts that went over the network
 * @param readUnits read capacity units
 * @param writeUnits write capacity units of tables
 * @param indexUnits write capacity units of indexes, which DynamoDB writes by itself
 * @param items items written, or tried to
 */
public record Cost(
        long roundTrips, double readUnits, double writeUnits, double indexUnits, long items) {

    /** Nothing. */
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

    /** Both together. */
    public Cost plus(Cost other) {
        return new Cost(
                roundTrips + other.roundTrips,
                readUnits + other.readUnits,
                writeUnits + other.writeUnits,
                indexUnits + other.indexUnits,
                items + other.items);
    }

    /** This without what had been counted before. */
    public Cost since(Cost before) {
        return new Cost(
                roundTrips - before.roundTrips,
                readUnits - before.readUnits,
                writeUnits - before.writeUnits,
                indexUnits - before.indexUnits,
                items - before.items);
    }

    /** The units of this for every one of so many attempts. */
    Cost times(int attempts) {
        return new Cost(
                roundTrips,
                readUnits * attempts,
                writeUnits * attempts,
                indexUnits * attempts,
                items);
    }
}
