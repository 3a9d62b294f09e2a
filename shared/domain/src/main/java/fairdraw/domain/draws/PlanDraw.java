package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconRounds;

/** What planning a draw takes, of whatever kind: the round by formula, the keys, the triggers. */
public final class PlanDraw {

    private final BeaconChain chain;
    private final RootKeys keys;
    private final Triggers triggers;

    /**
     * @param chain the beacon that new draws name
     * @param triggers what makes them advance in time
     */
    public PlanDraw(BeaconChain chain, RootKeys keys, Triggers triggers) {
        this.chain = chain;
        this.keys = keys;
        this.triggers = triggers;
    }

    /** The beacon rule of a new draw at these times. */
    public BeaconRule beacon(DrawTimes times, int leadSeconds) {
        return beacon(chain.chainHash(), times, leadSeconds);
    }

    /** The beacon rule of a draw that keeps its chain. */
    public BeaconRule beacon(String chainHash, DrawTimes times, int leadSeconds) {
        var rounds = new BeaconRounds(chain, times.closeAt(), times.drawAt(), leadSeconds);
        return new BeaconRule(chainHash, leadSeconds, rounds.planned());
    }

    /**
     * The generation of the pepper for a new draw; the key that will sign its receipts is public
     * from now on.
     */
    public int pepper() {
        keys.signer();
        return keys.current();
    }

    /** Has the draw advance at each of its times; setting them again replaces them. */
    public void trigger(Draw draw) {
        DrawTimes times = draw.rules().times();
        triggers.at(draw, "open", times.openAt());
        triggers.at(draw, "close", times.closeAt());
        switch (draw.rules().source()) {
            case BeaconRule beacon -> triggers.at(draw, "draw", chain.timeOf(beacon.round()));
            // Whoever enters the extraction wakes the draw.
            case ExtractionRule _ -> {}
        }
    }

    /** Takes the triggers of a draw back. */
    public void forget(Draw draw) {
        triggers.forget(draw, "open");
        triggers.forget(draw, "close");
        triggers.forget(draw, "draw");
    }
}
