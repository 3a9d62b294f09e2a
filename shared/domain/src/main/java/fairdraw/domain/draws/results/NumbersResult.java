package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published form of a campaign's winning numbers. */
@FunctionalInterface
public interface NumbersResult {

    /**
     * Returns the published result of a drawn campaign.
     *
     * @param result the beacon's part in it; empty if an extraction decided
     */
    Map<String, @Nullable Object> document(
            Draw draw, Progress.Awarded awarded, Optional<Result> result);
}
