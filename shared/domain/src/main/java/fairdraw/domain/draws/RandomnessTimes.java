package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Instant;

/** The times at which the randomness of draws becomes known. */
public final class RandomnessTimes {

    private final BeaconChain chain;

    public RandomnessTimes(BeaconChain chain) {
        this.chain = chain;
    }

    /**
     * Returns the time of the randomness that the draw's manifest names or, before there is one,
     * that its rules name.
     */
    public Instant known(Draw draw) {
        return Stage.sealed(draw)
                .map(sealed -> of(draw, sealed.randomness()))
                .orElseGet(() ->
                        switch (draw.rules().source()) {
                            case BeaconRule beacon -> chain.timeOf(beacon.round());
                            case ExtractionRule _ -> draw.rules().times().drawAt();
                        });
    }

    /** Returns the time of the randomness that a manifest of {@code draw} names. */
    public Instant of(Draw draw, Randomness randomness) {
        return switch (randomness) {
            case Randomness.Round(_, var round) -> chain.timeOf(round);
            case Randomness.Contest contest ->
                    switch (draw.rules().source()) {
                        case ExtractionRule rule ->
                                rule.heldAt(contest, draw.rules().times().drawAt());
                        case BeaconRule _ ->
                                throw new IllegalStateException("a beacon holds no contests");
                    };
        };
    }
}
