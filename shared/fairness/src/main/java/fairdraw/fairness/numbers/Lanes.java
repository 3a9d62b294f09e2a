package fairdraw.fairness.numbers;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a campaign's numbers that are given side by side, each from its start on. */
public final class Lanes {
    private static final long A_LANE = 1_000_000;
    private static final long MOST = 16;

    private Lanes() {}

    /**
     * A stretch of places.
     *
     * @param start the first place
     * @param end the place behind the last
     */
    public record Lane(long start, long end) {}

    /**
     * Returns the lanes of a campaign in order. All but the last hold whole entries.
     *
     * @param places how many numbers there are
     * @param perEntry how many an entry gets
     */
    public static List<Lane> of(long places, long perEntry) {
        if (places < 1 || perEntry < 1) {
            throw new IllegalArgumentException(places + " places, " + perEntry + " an entry");
        }
        long count = Math.clamp(places / A_LANE, 1, MOST);
        long entries = places / perEntry;
        List<Lane> lanes = new ArrayList<>();
        for (long lane = 0; lane < count; lane++) {
            long start = entries * lane / count * perEntry;
            long end = lane == count - 1 ? places : entries * (lane + 1) / count * perEntry;
            lanes.add(new Lane(start, end));
        }
        return lanes;
    }
}
