package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.WrittenSeal.SMALL;
import static fairdraw.domain.draws.sealing.WrittenSeal.inOneStep;
import static fairdraw.domain.draws.sealing.WrittenSeal.withoutTimes;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.sealing.Segment.Stage;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The rounds of a seal in segments: what is read again, what a lease lasts, and whose turn it is.
 */
final class SegmentRoundsTest {

    @Test
    void whatTheGatesCountedAndNobodyCanReadYetIsReadInAnotherRound() {
        SealBench bench = new SealBench(7, 5_000, SMALL);
        bench.hidden.addAll(bench.sold.subList(100, 103));
        bench.sealDraw().take(bench.stored());
        while (!bench.isDue()) {
            bench.runSegment().run(bench.segments.take().orElseThrow());
        }
        bench.sealDraw().take(bench.stored());
        assertThat(bench.stored().attempts()).isEqualTo(1);
        assertThat(bench.isSealed()).isFalse();
        assertThat(bench.segments.queued()).isEmpty();

        bench.hidden.clear();
        bench.clock.forward(Duration.ofMinutes(1));
        bench.sealed();

        assertThat(bench.stored().progress().word()).isEqualTo("SEALED");
        assertThat(withoutTimes(WrittenSeal.of(bench)))
                .isEqualTo(withoutTimes(inOneStep(7, 5_000)));
    }

    @Test
    void aSegmentOfAnEarlierRoundDoesNothing() {
        SealBench bench = new SealBench(7, 2_000, SMALL);
        bench.sealDraw().take(bench.stored());
        Segment first = bench.segments.take().orElseThrow();
        Draw later = bench.stored().putOff(bench.clock.instant(), bench.clock.instant());
        assertThat(bench.draws.replace(later)).isTrue();

        bench.runSegment().run(first);

        assertThat(bench.segments.read(bench.stored(), 0)).isEmpty();
        assertThat(bench.segments.read(bench.stored(), 1)).isEmpty();
    }

    @Test
    void leavesThatAreGoneAreReadAgain() {
        SealBench bench = new SealBench(9, 5_000, SMALL);
        while (bench.segments.queued().stream().noneMatch(next -> next.stage() == Stage.SORT)) {
            if (bench.isDue()) {
                bench.sealDraw().take(bench.stored());
            } else {
                bench.runSegment().run(bench.segments.take().orElseThrow());
            }
        }
        String part = bench.segments.read(bench.stored(), 0).getFirst().part();
        bench.segments.forget(SealBench.ID, 0, part);
        Segment sort = bench.segments.take().orElseThrow();

        bench.runSegment().run(sort);

        assertThat(bench.stored().attempts()).isEqualTo(1);
        while (bench.segments.take().isPresent()) {
            assertThat(bench.isSealed()).isFalse();
        }
        bench.clock.forward(Duration.ofMinutes(1));
        bench.sealed();
        assertThat(withoutTimes(WrittenSeal.of(bench)))
                .isEqualTo(withoutTimes(inOneStep(9, 5_000)));
    }

    @Test
    void theLeaseLastsForAsLongAsSegmentsAreRun() {
        SealBench bench = new SealBench(4, 8_000, new SegmentSizes(0, 200, 300));
        bench.sealDraw().take(bench.stored());

        int runs = 0;
        while (!bench.isDue()) {
            bench.clock.forward(Draws.LEASE.dividedBy(3));
            assertThat(bench.isDue()).isFalse();
            bench.runSegment().run(bench.segments.take().orElseThrow());
            runs++;
        }

        assertThat(runs).isGreaterThan(10);
        assertThat(bench.segments.queued()).isEmpty();
    }

    @Test
    void segmentsThatWereLostAreRunAgainOnceTheLeaseIsOver() {
        SealBench bench = new SealBench(4, 3_000, SMALL);
        bench.sealDraw().take(bench.stored());
        while (bench.segments.take().isPresent()) {
            assertThat(bench.isDue()).isFalse();
        }
        bench.clock.forward(Draws.LEASE);

        bench.sealed();

        assertThat(withoutTimes(WrittenSeal.of(bench)))
                .isEqualTo(withoutTimes(inOneStep(4, 3_000)));
    }

    /** With forty workers and segments of at most half a minute, sixteen segments are no minute. */
    @Test
    void aDrawOfAnotherOrganisationWaitsForSixteenSegmentsAtMostEvenInAnUnfairQueue() {
        SegmentSizes tiny = new SegmentSizes(0, 20, 10);
        SealBench noisy = new SealBench(21, 9_000, tiny);
        SealBench quiet =
                new SealBench(
                        new Tenant(new OrganisationId("org_2"), SealBench.TENANT.mode()),
                        new DrawId("01957b1c-0000-8000-9000-000000000002"),
                        22,
                        900,
                        tiny);
        noisy.sealDraw().take(noisy.stored());
        InMemorySegments queue = noisy.segments;
        SealDraw sealQuiet = quiet.sealDraw(quiet.segments, queue, quiet.lists);
        RunSegment runQuiet = quiet.runSegment(quiet.segments, queue, quiet.lists);
        IntStream.range(0, 30).forEach(_ -> noisy.runSegment().run(queue.take().orElseThrow()));

        int waited = 0;
        int longest = 0;
        while (!quiet.isSealed()) {
            if (quiet.isDue()) {
                sealQuiet.take(quiet.stored());
            } else if (noisy.isDue()) {
                noisy.sealDraw().take(noisy.stored());
            } else {
                Segment next = queue.take().orElseThrow();
                boolean isQuiet = next.drawId().equals(quiet.stored().id());
                waited = isQuiet ? 0 : waited + 1;
                longest = Math.max(longest, waited);
                (isQuiet ? runQuiet : noisy.runSegment()).run(next);
            }
        }

        assertThat(noisy.isSealed()).isFalse();
        assertThat(longest).isBetween(1, SealInSegments.LANES);
        assertThat(WrittenSeal.of(quiet)).isNotEmpty();
    }
}
