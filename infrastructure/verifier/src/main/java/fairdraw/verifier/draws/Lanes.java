package fairdraw.verifier.draws;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a campaign's automatic numbers that are given side by side. */
public final class Lanes {

    private static final long A_LANE = 1_000_000;
    private static final long MOST = 16;

    private Lanes() {}

    /** A stretch of places, without its end. */
    public record Lane(long start, long end) {}

    /** Returns the lanes in their order; all but the last hold whole entries. */
    public static List<Lane> of(long places, long perEntry) {
        long count = Math.max(1, Math.min(MOST, places / A_LANE));
        long entries = places / perEntry;
        List<Lane> lanes = new ArrayList<>();
        for (long lane = 0; lane < count; lane++) {
            lanes.add(
                    new Lane(
                            entries * lane / count * perEntry,
                            lane == count - 1 ? places : entries * (lane + 1) / count * perEntry));
        }
        return lanes;
    }
}
