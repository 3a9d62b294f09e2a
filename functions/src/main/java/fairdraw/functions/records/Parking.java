package fairdraw.functions.records;

/** A place for records that can never succeed. */
@FunctionalInterface
public interface Parking {

    /** Parks a record, or throws an exception. */
    void park(StreamRecord record, RuntimeException cause);
}
