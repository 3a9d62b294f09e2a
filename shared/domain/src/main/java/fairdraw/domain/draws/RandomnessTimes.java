package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.Randomness;
import java.time.Instant;

/** The times at which the randomness of draws becomes known. */
public final class RandomnessTimes {

    private RandomnessTimes() {}

    /**
     * Returns the time of the randomness that the draw's manifest names or, before there is one,
     * that its rules name.
     */
    public static Instant known(Draw draw) {
        return Stage.sealed(draw)
                .map(sealed -> of(draw, sealed.randomness()))
                .orElseGet(() ->
                        switch (draw.rules().source()) {
                            case BeaconRule beacon -> beacon.chain().timeOf(beacon.round());
                            case ExtractionRule _ -> draw.rules().times().drawAt();
                        });
    }

    /** Returns the time of the randomness that a manifest of {@code draw} names. */
    public static Instant of(Draw draw, Randomness randomness) {
        return switch (draw.rules().source()) {
            case BeaconRule beacon -> beacon.chainOf(randomness).timeOf(randomness.round());
            case ExtractionRule rule ->
                    switch (randomness) {
                        case Randomness.Contest contest ->
                                rule.heldAt(contest, draw.rules().times().drawAt());
                        case Randomness.Round _ ->
                                throw new IllegalStateException("an extraction has no rounds");
                    };
        };
    }
}
