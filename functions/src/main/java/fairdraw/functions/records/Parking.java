package fairdraw.functions.records;

/** A place for records that can never succeed. */
@FunctionalInterface
public interface Parking {

    /** No place: the record is reported as failed. */
    Parking NONE =
            (_, cause) -> {
                throw cause;
            };

    /** Parks a record, or throws an exception. */
    void park(StreamRecord record, RuntimeException cause);
}
