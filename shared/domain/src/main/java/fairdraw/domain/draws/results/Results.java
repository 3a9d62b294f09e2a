package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.Optional;

/** The results of draws, at most one a draw for ever. */
public interface Results {

    /**
     * Stores the result if there is none.
     *
     * @return what is stored now
     */
    Result putIfAbsent(Draw draw, Result result);

    Optional<Result> find(Draw draw);
}
