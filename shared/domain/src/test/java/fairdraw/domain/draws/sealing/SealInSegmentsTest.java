package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.WrittenSeal.SMALL;
import static fairdraw.domain.draws.sealing.WrittenSeal.inOneStep;
import static fairdraw.domain.draws.sealing.WrittenSeal.withoutTimes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.prizes.NumberLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seal in segments, beside the seal in one step. */
final class SealInSegmentsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 1_000, 4_095, 4_096, 4_097, 8_192, 9_999, 13_000})
    void theListIsThatOfTheSealInOneStep(int entries) {
        SealBench bench = new SealBench(entries, entries, SMALL);

        bench.sealed();

        assertThat(WrittenSeal.of(bench)).isEqualTo(inOneStep(entries, entries));
    }

    @Test
    void segmentsOfAnySizeMakeTheSameList() {
        List<String> expected = inOneStep(5, 6_000);
        for (SegmentSizes sizes :
                List.of(
                        new SegmentSizes(0, 1_000_000, 1_000_000),
                        new SegmentSizes(0, 100_000, 10),
                        new SegmentSizes(5_999, 50, 4_096))) {
            SealBench bench = new SealBench(5, 6_000, sizes);
            bench.sealed();
            assertThat(WrittenSeal.of(bench)).isEqualTo(expected);
        }
    }

    @Test
    void aDrawOfFewEntriesWithManyLinesIsSealedInSegmentsToo() {
        List<List<String>> lists = new ArrayList<>();
        for (SegmentSizes sizes :
                List.of(new SegmentSizes(500, 50, 60), new SegmentSizes(2_000, 50, 60))) {
            SealBench bench = new SealBench(8, 500, sizes);
            bench.sold.replaceAll(SealInSegmentsTest::ofTenLines);

            bench.sealDraw().take(bench.stored());

            assertThat(bench.isSealed()).isEqualTo(sizes.whole() == 2_000);
            bench.sealed();
            lists.add(WrittenSeal.of(bench));
        }
        assertThat(lists.getFirst()).isEqualTo(lists.getLast());
    }

    private static Entry ofTenLines(Entry entry) {
        NumberLine line = NumberLine.canonical(List.of(1, 2, 3), List.of(4));
        return new Entry(
                entry.person(),
                entry.number(),
                entry.gate(),
                entry.status(),
                entry.tagKey(),
                entry.who(),
                entry.nonce(),
                entry.salt(),
                new Content.TicketLines(Collections.nCopies(10, line), false));
    }

    /**
     * Every call of a port may be the last thing that a worker does, before or after its effect.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWorkerMayDieAtEveryCall(boolean done) {
        SegmentSizes sizes = new SegmentSizes(0, 30, 60);
        List<String> expected = inOneStep(11, 90);
        boolean died = true;
        for (int call = 0; died; call++) {
            SealBench bench = new SealBench(11, 90, sizes);
            Deaths deaths = new Deaths(call, done);
            Segments segments = deaths.of(Segments.class, bench.segments);
            SegmentQueue queue = deaths.of(SegmentQueue.class, bench.segments);
            SealedLists lists = deaths.of(SealedLists.class, bench.lists);
            while (!bench.isSealed()) {
                Optional<Segment> next = bench.segments.take();
                try {
                    if (next.isPresent()) {
                        bench.runSegment(segments, queue, lists).run(next.get());
                    } else if (bench.isDue()) {
                        bench.sealDraw(segments, queue, lists).take(bench.stored());
                    } else {
                        bench.clock.forward(Draws.LEASE);
                    }
                } catch (Deaths.Died _) {
                    // The queue shows a message again whose worker died.
                    next.ifPresent(
                            segment -> bench.segments.run(SealBench.TENANT, List.of(segment)));
                }
            }
            assertThat(withoutTimes(WrittenSeal.of(bench))).isEqualTo(withoutTimes(expected));
            died = deaths.happened();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoWorkersAtOneSegmentDoNoHarm(long seed) throws Exception {
        SealBench bench = new SealBench(seed, 5_000, SMALL);
        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            while (!bench.isSealed()) {
                Optional<Segment> next = bench.segments.take();
                Draw due = bench.stored();
                CyclicBarrier together = new CyclicBarrier(3);
                List<Callable<Object>> work = new ArrayList<>();
                for (int worker = 0; worker < 3; worker++) {
                    work.add(() -> {
                        together.await();
                        if (next.isPresent()) {
                            bench.runSegment().run(next.get());
                        } else {
                            bench.sealDraw().take(due);
                        }
                        return "done";
                    });
                }
                for (var done : workers.invokeAll(work)) {
                    assertThat(done.get()).isEqualTo("done");
                }
            }
        }

        assertThat(WrittenSeal.of(bench)).isEqualTo(inOneStep(seed, 5_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 8, 9})
    void nothingMoreIsDoneForADrawThatIsBeingCancelled(int after) {
        SealBench bench = new SealBench(3, 5_000, SMALL);
        bench.sealDraw().take(bench.stored());
        for (int run = 0; run < after; run++) {
            if (bench.isDue()) {
                bench.sealDraw().take(bench.stored());
            }
            bench.runSegment().run(bench.segments.take().orElseThrow());
        }
        var asked = new Cancelling("rain", new OperatorId("op_1"), bench.clock.instant());
        Draw cancelling = bench.stored().cancelling(asked);
        assertThat(bench.draws.replace(cancelling)).isTrue();
        List<Segments.Read> read = bench.segments.read(bench.stored(), 0);

        for (Optional<Segment> next = bench.segments.take();
                next.isPresent();
                next = bench.segments.take()) {
            bench.runSegment().run(next.get());
        }

        assertThat(bench.segments.read(bench.stored(), 0)).isEqualTo(read);
        assertThat(bench.stored()).isEqualTo(cancelling);
        assertThat(bench.lists.manifest(bench.stored())).isEmpty();
    }

    @Test
    void sizesWithWhichNothingGetsOnAreRefused() {
        assertThatThrownBy(() -> new SegmentSizes(1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SegmentSizes(1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SegmentSizes(-1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
