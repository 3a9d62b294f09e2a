package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.List;

/** The first ranks of draws among people, as far as they are stored. */
public interface Ranks {

    /** Stores the ranks from the first on; the same bytes every time, more of them later. */
    void write(Draw draw, List<Rank> ranks);

    /** The stored ranks from {@code from} until just before {@code until}, in order. */
    List<Rank> read(Draw draw, int from, int until);
}
