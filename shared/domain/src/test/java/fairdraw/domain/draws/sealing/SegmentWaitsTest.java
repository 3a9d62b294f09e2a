package fairdraw.domain.draws.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/**
 * The time for which the segments of a draw wait for workers that other draws keep busy, in a queue
 * that knows no turns.
 */
final class SegmentWaitsTest {

    /** As many as the template allows. */
    private static final int WORKERS = 40;

    /** No step takes longer. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private static final SegmentSizes SIZES = new SegmentSizes(0, 100_000, 60);

    private final SealBench quiet = bench("org_2", 1, 22, 900);
    private final List<SealBench> benches =
            List.of(
                    bench("org_1", 2, 31, 8_000),
                    bench("org_1", 3, 32, 8_000),
                    bench("org_1", 4, 33, 8_000),
                    quiet);

    private record Queued(SealBench bench, Segment segment, Instant since) {}

    private record Running(Queued work, Instant end) {}

    private final Deque<Queued> queued = new ArrayDeque<>();
    private final Queue<Running> running = new PriorityQueue<>(Comparator.comparing(Running::end));

    private final List<Duration> waits = new ArrayList<>();

    private static SealBench bench(String organisation, int number, long seed, int entries) {
        return new SealBench(
                new Tenant(new OrganisationId(organisation), SealBench.TENANT.mode()),
                new DrawId("01957b1c-0000-8000-9000-00000000000" + number),
                seed,
                entries,
                SIZES);
    }

    @Test
    void threeLargeDrawsOfOneOrganisationDelayAnotherByNoMoreThanAMinute() {
        // The other draw comes once all workers are busy and segments wait.
        boolean comes = false;
        while (!quiet.isSealed()) {
            benches.stream().filter(bench -> bench != quiet).forEach(this::advance);
            start();
            comes |= !queued.isEmpty();
            if (comes) {
                advance(quiet);
            }
            if (!running.isEmpty()) {
                end(running.remove());
            }
        }

        assertThat(benches.getFirst().isSealed()).isFalse();
        assertThat(waits)
                .hasSizeGreaterThan(5)
                .contains(STEP)
                .allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(STEP));
    }

    private void advance(SealBench bench) {
        if (bench.isDue() && !bench.isSealed()) {
            bench.sealDraw().take(bench.stored());
            queue(bench);
        }
    }

    private void start() {
        while (running.size() < WORKERS && !queued.isEmpty()) {
            Queued next = queued.remove();
            if (next.bench() == quiet) {
                waits.add(Duration.between(next.since(), now()));
            }
            running.add(new Running(next, now().plus(STEP)));
        }
    }

    /** Moves the time on to the end of a segment, which is when it has an effect. */
    private void end(Running segment) {
        Duration rest = Duration.between(now(), segment.end());
        benches.forEach(bench -> bench.clock.forward(rest));
        SealBench bench = segment.work().bench();
        bench.runSegment().run(segment.work().segment());
        queue(bench);
    }

    /** Queues what a bench has to run behind everything else. */
    private void queue(SealBench bench) {
        while (!bench.segments.queued().isEmpty()) {
            queued.add(new Queued(bench, bench.segments.take().orElseThrow(), now()));
        }
    }

    private Instant now() {
        return quiet.clock.instant();
    }
}
