package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.List;

/** The first ranks of draws, as far as they are stored. */
public interface Ranks {

    /**
     * Stores the ranks from the first on. A repeat writes the same bytes; a later call may store
     * more.
     */
    void write(Draw draw, List<Rank> ranks);

    /**
     * Returns the stored ranks from {@code from}, inclusive, to {@code until}, exclusive, in order.
     */
    List<Rank> read(Draw draw, int from, int until);
}
