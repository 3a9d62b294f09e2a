package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.List;
import java.util.Optional;

/** The results of draws, at most one for each draw, for ever, and the first ranks that follow. */
public interface Results {

    /**
     * Stores the result unless there is one already.
     *
     * @return the result that is stored now
     */
    Result putIfAbsent(Draw draw, Result result);

    Optional<Result> find(Draw draw);

    /**
     * Stores the ranks from the first on. A repeat writes the same bytes; a later call may store
     * more.
     */
    void rank(Draw draw, List<Rank> ranks);

    /**
     * Returns the stored ranks from {@code from}, inclusive, to {@code until}, exclusive, in order.
     */
    List<Rank> ranks(Draw draw, int from, int until);
}
