package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The records of draws. */
@FunctionalInterface
public interface Entries {

    /** The place at which a partition begins. */
    String START = "";

    /**
     * Passes the records in one partition of a draw to {@code entry}, read with strong consistency,
     * from a place on. Stops soon after {@code entry} has returned false; a person's records that
     * are stored together stay together. Skips a record whose person is not visible yet, since its
     * transaction is still being applied.
     *
     * @return the place to go on from; empty if the partition was read to its end
     */
    Optional<String> each(Draw draw, int partition, String from, Predicate<Entry> entry);

    /** Passes every record in one partition. */
    default void each(Draw draw, int partition, Consumer<Entry> entry) {
        each(
                draw,
                partition,
                START,
                each -> {
                    entry.accept(each);
                    return true;
                });
    }
}
