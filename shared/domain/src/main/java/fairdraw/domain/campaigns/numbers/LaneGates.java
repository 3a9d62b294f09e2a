package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.InOrder;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import java.util.ArrayList;
import java.util.List;

/** The lanes of a campaign with automatic numbers, in the role of gates. */
public final class LaneGates implements Gates {

    /** The lanes whose records are read at a time. */
    private static final int AT_ONCE = 8;

    private final Holes holes;
    private final FenceHoles fenceHoles;

    public LaneGates(Holes holes) {
        this.holes = holes;
        this.fenceHoles = new FenceHoles(holes);
    }

    /** Shuts every lane, and voids the indexes that it counted off and no entry holds. */
    @Override
    public List<Tally> shut(Draw draw) {
        List<Lane> lanes = Lane.of(NumberSpace.of(draw));
        for (Lane lane : lanes) {
            fenceHoles.fence(lane, holes.shut(lane).next());
        }
        return tallies(draw);
    }

    /** Returns the tallies from the records of a shut lane, and from the counter of an open one. */
    @Override
    public List<Tally> tallies(Draw draw) {
        List<Lane> lanes = Lane.of(NumberSpace.of(draw));
        List<Tally> tallies = new ArrayList<>();
        InOrder.each(0, lanes.size(), AT_ONCE, lane -> tally(lanes.get(lane)), tallies::add);
        return tallies;
    }

    @Override
    public List<Long> given(Draw draw) {
        return Lane.of(NumberSpace.of(draw)).stream()
                .map(lane -> holes.standing(lane).next())
                .toList();
    }

    private Tally tally(Lane lane) {
        Holes.Standing standing = holes.standing(lane);
        return new Tally(
                standing.isOpen() ? standing.next() - lane.first() : fenceHoles.given(lane), 0);
    }
}
