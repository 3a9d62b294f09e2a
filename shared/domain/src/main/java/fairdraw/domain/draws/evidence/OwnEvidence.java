package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Result;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the evidence that only the draws of one kind have. */
@FunctionalInterface
public interface OwnEvidence {

    /**
     * Returns the members {@code result} and {@code tiers} of such a draw, as far as it has them.
     *
     * @param result the published result; empty if there is none
     */
    Map<String, @Nullable Object> of(Draw draw, Optional<Result> result);
}
