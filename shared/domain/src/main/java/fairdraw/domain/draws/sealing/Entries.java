package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The records of a draw. */
public interface Entries {

    /**
     * Hands over every record of one of a draw's partitions, read with strong consistency. A record
     * whose person is not visible yet is left out, as its transaction is still being applied.
     */
    void each(Draw draw, int partition, Consumer<Entry> entry);

    /** The records of {@code holders}, in no order. */
    List<Entry> of(Draw draw, Collection<Holder> holders);
}
