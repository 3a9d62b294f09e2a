package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Result;
import fairdraw.fairness.PackedLeaf;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the evidence that only the draws of one kind have. */
@FunctionalInterface
public interface OwnEvidence {

    /**
     * Whether a result that exists is published; by default once the draw says that it is drawn.
     */
    default boolean tellsResult(Draw draw) {
        return draw.progress() instanceof Progress.Decided;
    }

    /**
     * Returns the members that such a draw has; the evidence of any other draw has none or null in
     * their place.
     *
     * @param result the published result; empty if there is none
     * @param after the positions after which lists begin
     * @param room the room that is left for lists
     */
    Map<String, @Nullable Object> of(
            Draw draw, Optional<Result> result, PublishEvidence.After after, EvidenceRoom room);

    /** Returns what a published leaf shows beside its core and status; by default nothing. */
    default Map<String, @Nullable Object> of(PackedLeaf leaf) {
        return Map.of();
    }
}
