package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.sealing.SealInSegments.Sorting;
import fairdraw.domain.draws.sealing.Segments.Read;
import fairdraw.domain.draws.sealing.Segments.Sorted;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs a segment of a large draw's seal and queues the one that follows in its lane; the last of
 * all makes the draw due. A repeated segment goes on where its lane stands, and one of a draw that
 * is sealed, cancelled or read again does nothing.
 */
public final class RunSegment {

    private final Draws draws;
    private final Segments segments;
    private final SegmentQueue queue;
    private final SegmentSizes sizes;
    private final ReadSegment readSegment;
    private final SortSegment sortSegment;
    private final Triggers triggers;
    private final InstantSource clock;
    private final RandomGenerator random;

    public RunSegment(
            Draws draws,
            Entries entries,
            SealedLists lists,
            Segments segments,
            SegmentQueue queue,
            SegmentSizes sizes,
            Triggers triggers,
            InstantSource clock,
            RandomGenerator random) {
        this.draws = draws;
        this.segments = segments;
        this.queue = queue;
        this.sizes = sizes;
        this.readSegment = new ReadSegment(entries, segments, sizes, clock);
        this.sortSegment = new SortSegment(segments, lists);
        this.triggers = triggers;
        this.clock = clock;
        this.random = random;
    }

    /** Runs a segment if its draw still waits for it. */
    public void run(Segment segment) {
        draws.locate(segment.drawId())
                .filter(draw -> waits(draw, segment))
                .map(this::renewed)
                .ifPresent(draw -> {
                    switch (segment.stage()) {
                        case READ -> read(draw, segment);
                        case SORT -> sort(draw, segment);
                    }
                });
    }

    private static boolean waits(Draw draw, Segment segment) {
        return draw.progress() instanceof Progress.Closed
                && draw.cancelling().isEmpty()
                && draw.attempts() == segment.round();
    }

    /** Renews the lease of a draw when half of it is over, so that it lasts while work goes on. */
    private Draw renewed(Draw draw) {
        Instant now = clock.instant();
        @Nullable Instant until = draw.nextAt();
        boolean isDue = until == null || !now.isBefore(until);
        if (isDue || Duration.between(now, until).compareTo(Draws.LEASE.dividedBy(2)) > 0) {
            return draw;
        }
        return draws.lease(draw, now).orElse(draw);
    }

    private void read(Draw draw, Segment segment) {
        Reading reading = reading(draw);
        int lane = segment.lane();
        int step = reading.of(lane).size();
        Optional<String> from = reading.place(lane);
        if (segment.step() < step || from.isEmpty()) {
            afterReading(draw, segment.at(step), from);
        } else {
            String part = Long.toHexString(random.nextLong());
            Read read = readSegment.read(draw, lane, step, from.get(), part);
            // Another worker that was first goes on by itself.
            if (segments.record(draw, draw.attempts(), read).part().equals(part)) {
                afterReading(draw, segment.at(step + 1), read.next());
            }
        }
    }

    private void afterReading(Draw draw, Segment next, Optional<String> place) {
        if (place.isPresent()) {
            queue.run(draw.tenant(), List.of(next));
        } else if (reading(draw).left().isEmpty()) {
            makeDue(draw);
        }
    }

    private Reading reading(Draw draw) {
        return new Reading(draw, segments.read(draw, draw.attempts()));
    }

    private void sort(Draw draw, Segment segment) {
        Reading reading = reading(draw);
        Sorting sorting = sorting(draw, reading);
        Segment next = sorting.from(segment);
        int number = Sorting.number(next);
        if (number >= sorting.jobs()) {
            afterSorting(draw, sorting);
            return;
        }
        Optional<Sorted> sorted = sortSegment.sort(draw, reading, number, sorting.jobs());
        if (sorted.isEmpty()) {
            Retrying.putOff(draws, triggers, draw, clock.instant());
            return;
        }
        if (!segments.record(draw, draw.attempts(), sorted.get())) {
            // Another worker was first and goes on by itself.
            return;
        }
        Segment after = next.at(next.step() + 1);
        if (Sorting.number(after) < sorting.jobs()) {
            queue.run(draw.tenant(), List.of(after));
        } else {
            afterSorting(draw, sorting(draw, reading));
        }
    }

    private void afterSorting(Draw draw, Sorting sorting) {
        if (sorting.left().isEmpty()) {
            makeDue(draw);
        }
    }

    private Sorting sorting(Draw draw, Reading reading) {
        return new Sorting(
                draw, segments.sorted(draw, draw.attempts()), sizes.jobs(reading.leaves()));
    }

    private void makeDue(Draw draw) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        draws.conclude(draw, current -> current.leased(now, now))
                .ifPresent(due -> triggers.now(due.tenant(), due.id()));
    }
}
