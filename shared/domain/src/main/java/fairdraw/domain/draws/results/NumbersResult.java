package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the winning numbers of a campaign are published. */
@FunctionalInterface
public interface NumbersResult {

    /**
     * The published result of a drawn campaign.
     *
     * @param result the beacon's part in it; empty where an extraction decided
     */
    Map<String, @Nullable Object> document(
            Draw draw, Progress.Awarded awarded, Optional<Result> result);
}
