package fairdraw.domain.draws;

import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconRounds;

/** The planning that all kinds of draw share: the round by formula, the keys and the triggers. */
public final class PlanDraw {

    private final BeaconChain chain;
    private final RootKeys keys;
    private final Triggers triggers;

    /**
     * @param chain the beacon that new draws name
     * @param triggers the timers that advance draws
     */
    public PlanDraw(BeaconChain chain, RootKeys keys, Triggers triggers) {
        this.chain = chain;
        this.keys = keys;
        this.triggers = triggers;
    }

    /** Returns the beacon rule of a new draw at these times. */
    public BeaconRule beacon(DrawTimes times, int leadSeconds) {
        return beacon(chain, times, leadSeconds);
    }

    /** Returns the beacon rule of a draw that keeps its chain. */
    public static BeaconRule beacon(BeaconChain chain, DrawTimes times, int leadSeconds) {
        var rounds = new BeaconRounds(chain, times.closeAt(), times.drawAt(), leadSeconds);
        return new BeaconRule(chain, leadSeconds, rounds.planned());
    }

    /**
     * Returns the generation of the pepper for a new draw. From now on, the key that will sign its
     * receipts is public.
     */
    public int pepper() {
        keys.signer();
        return keys.current();
    }

    /** Sets the triggers that advance the draw at each of its times, replacing earlier ones. */
    public void trigger(Draw draw) {
        DrawTimes times = draw.rules().times();
        triggers.at(draw, "open", times.openAt());
        triggers.at(draw, "close", times.closeAt());
        switch (draw.rules().source()) {
            case BeaconRule beacon ->
                    triggers.at(draw, "draw", beacon.chain().timeOf(beacon.round()));
            // Entering the extraction triggers the draw.
            case ExtractionRule _ -> {}
        }
    }

    /** Removes the triggers of a draw. */
    public void forget(Draw draw) {
        triggers.forget(draw, "open");
        triggers.forget(draw, "close");
        triggers.forget(draw, "draw");
    }
}
