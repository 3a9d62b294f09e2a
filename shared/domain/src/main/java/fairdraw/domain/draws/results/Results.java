package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.Optional;

/** The results of draws, at most one for each draw, for ever. */
public interface Results {

    /**
     * Stores the result unless there is one already.
     *
     * @return the result that is stored now
     */
    Result putIfAbsent(Draw draw, Result result);

    Optional<Result> find(Draw draw);
}
