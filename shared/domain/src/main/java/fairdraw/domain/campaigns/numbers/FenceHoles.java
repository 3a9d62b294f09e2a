package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.NotNow;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Voided;
import fairdraw.domain.campaigns.numbers.Holes.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fences the holes of lanes: while a lane is open, so that they can be given again, and for good
 * once it is shut.
 */
final class FenceHoles {

    private static final int ROUNDS = 12;
    private static final int AT_ONCE = 40;

    private final Holes holes;

    FenceHoles(Holes holes) {
        this.holes = holes;
    }

    /** The indexes from {@code start}, inclusive, to {@code end}, exclusive. */
    private record Span(long start, long end) {}

    /**
     * The findings below a lane's counter.
     *
     * @param gaps indexes that have no record and are not in a given or free range
     * @param voided indexes like those, but with records that void them
     */
    private record Found(List<Span> gaps, List<Span> voided, List<Free> free, long given) {}

    /**
     * Sets free the indexes that no entry holds, unless that was done since the counter last moved.
     *
     * @return false if this is not certain: another caller is at work, or the lane was shut
     */
    boolean reclaim(Lane lane, Instant now) {
        Standing known = holes.standing(lane);
        if (known.searched() == known.next()) {
            return true;
        }
        Optional<Standing> ours = holes.search(lane, now);
        if (ours.isEmpty()) {
            return false;
        }
        for (int round = 1; round <= ROUNDS; round++) {
            // The version is read before the records, so a range is set free on the strength of
            // every earlier record.
            Standing standing = holes.standing(lane);
            if (!standing.isOpen()) {
                return false;
            }
            Found found = look(lane, standing.next());
            if (found.gaps().isEmpty() && found.voided().isEmpty()) {
                holes.searched(lane, standing.next());
                return true;
            }
            if (!found.gaps().isEmpty()) {
                found.gaps().forEach(gap -> holes.makeVoid(lane, gap.start(), gap.end()));
            } else {
                setFree(lane, standing, found.voided());
            }
        }
        return false;
    }

    private void setFree(Lane lane, Standing standing, List<Span> voided) {
        List<Free> ranges = new ArrayList<>();
        for (Span span : voided) {
            // A range longer than any entry's share would be split again and again.
            for (long start = span.start(); start < span.end(); start += lane.quantity()) {
                long end = Math.min(start + lane.quantity(), span.end());
                ranges.add(new Free(start, (int) (end - start)));
            }
        }
        long version = standing.version();
        for (int from = 0; from < ranges.size(); from += AT_ONCE) {
            List<Free> some = ranges.subList(from, Math.min(from + AT_ONCE, ranges.size()));
            if (!holes.setFree(lane, version, some)) {
                return;
            }
            version++;
        }
    }

    /** Voids for good every index that a shut lane has not given. */
    void fence(Lane lane, long next) {
        for (int round = 1; round <= ROUNDS; round++) {
            Found found = look(lane, next);
            if (found.gaps().isEmpty() && found.free().isEmpty()) {
                return;
            }
            found.gaps().forEach(gap -> holes.makeVoid(lane, gap.start(), gap.end()));
            found.free().forEach(free -> holes.withdraw(lane, free));
        }
        throw new NotNow("lane " + lane.number() + " does not come to rest");
    }

    /** Returns the number of lucky numbers that a lane has given. */
    long given(Lane lane) {
        return look(lane, lane.first()).given();
    }

    private Found look(Lane lane, long next) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        long[] seen = {lane.first(), 0};
        holes.each(
                lane,
                record -> {
                    if (record.start() > seen[0]) {
                        add(found.gaps(), new Span(seen[0], record.start()));
                    }
                    switch (record) {
                        case Given given -> seen[1] += given.quantity();
                        case Free free -> found.free().add(free);
                        case Voided voided -> {
                            if (voided.start() >= seen[0]) {
                                add(found.voided(), new Span(voided.start(), voided.end()));
                            }
                        }
                    }
                    seen[0] = Math.max(seen[0], record.end());
                });
        if (next > seen[0]) {
            add(found.gaps(), new Span(seen[0], next));
        }
        return new Found(found.gaps(), found.voided(), found.free(), seen[1]);
    }

    /** Adds a span, or lengthens the last one if the span continues it. */
    private static void add(List<Span> spans, Span span) {
        if (!spans.isEmpty() && spans.getLast().end() == span.start()) {
            spans.set(spans.size() - 1, new Span(spans.getLast().start(), span.end()));
        } else {
            spans.add(span);
        }
    }
}
