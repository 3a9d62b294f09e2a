package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import java.util.function.Consumer;

/** The records of draws. */
@FunctionalInterface
public interface Entries {

    /**
     * Passes every record in one partition of a draw to {@code entry}, read with strong
     * consistency. Skips a record whose person is not visible yet, since its transaction is still
     * being applied.
     */
    void each(Draw draw, int partition, Consumer<Entry> entry);
}
