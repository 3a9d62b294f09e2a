package fairdraw.domain.draws.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.sealing.Segment.Stage;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.encoding.Hex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seal in segments, beside the seal in one step. */
final class SealInSegmentsTest {

    private static final SegmentSizes WHOLE = new SegmentSizes(1_000_000, 1, 1);

    /** Small enough that any draw takes several segments of each stage. */
    private static final SegmentSizes SMALL = new SegmentSizes(0, 700, 3_000);

    /** All that a seal has written, readable. */
    private static List<String> written(SealBench bench) {
        List<String> written = new ArrayList<>();
        Draw draw = bench.stored();
        Optional<LeafChunk> chunk = bench.lists.chunk(draw, 0);
        for (int number = 0; chunk.isPresent(); chunk = bench.lists.chunk(draw, ++number)) {
            written.add(Hex.encode(chunk.get().bytes()));
            written.add(bench.lists.holders(draw, number).toString());
        }
        SealedLists.Top top = bench.lists.top(draw).orElseThrow();
        written.add("leaves " + top.leaves());
        top.firsts().forEach(first -> written.add("first " + Hex.encode(first)));
        top.roots().forEach(root -> written.add("root " + Hex.encode(root)));
        written.add(bench.lists.manifest(draw).orElseThrow().toString());
        written.add(draw.progress().toString());
        return written;
    }

    private static List<String> inOneStep(long seed, int entries) {
        SealBench bench = new SealBench(seed, entries, WHOLE);
        bench.sealed();
        assertThat(bench.segments.queued()).isEmpty();
        return written(bench);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 1_000, 4_095, 4_096, 4_097, 8_192, 9_999, 13_000})
    void theListIsThatOfTheSealInOneStep(int entries) {
        for (long seed = entries; seed < entries + 3; seed++) {
            SealBench bench = new SealBench(seed, entries, SMALL);

            bench.sealed();

            assertThat(written(bench)).isEqualTo(inOneStep(seed, entries));
        }
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
            assertThat(written(bench)).isEqualTo(expected);
        }
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
                } catch (Died _) {
                    // The queue shows a message again whose worker died.
                    next.ifPresent(
                            segment -> bench.segments.run(SealBench.TENANT, List.of(segment)));
                }
            }
            assertThat(withoutTimes(written(bench))).isEqualTo(withoutTimes(expected));
            died = deaths.happened;
        }
    }

    /** Leaves out the manifest and what follows from it, since they tell the time of the seal. */
    private static List<String> withoutTimes(List<String> written) {
        return written.subList(0, written.size() - 2);
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The death of whoever makes a certain call. */
    private static final class Deaths {

        private final int call;
        private final boolean done;
        private int calls;
        private boolean happened;

        Deaths(int call, boolean done) {
            this.call = call;
            this.done = done;
        }

        <T> T of(Class<T> port, T target) {
            return port.cast(
                    Proxy.newProxyInstance(
                            port.getClassLoader(),
                            new Class<?>[] {port},
                            (_, method, arguments) -> {
                                boolean last = isLast();
                                if (last && !done) {
                                    throw new Died();
                                }
                                try {
                                    Object result = method.invoke(target, arguments);
                                    if (last) {
                                        throw new Died();
                                    }
                                    return result;
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            }));
        }

        private synchronized boolean isLast() {
            boolean last = calls++ == call;
            happened |= last;
            return last;
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

        assertThat(written(bench)).isEqualTo(inOneStep(seed, 5_000));
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
        assertThat(withoutTimes(written(bench))).isEqualTo(withoutTimes(inOneStep(7, 5_000)));
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
        assertThat(withoutTimes(written(bench))).isEqualTo(withoutTimes(inOneStep(9, 5_000)));
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

        assertThat(withoutTimes(written(bench))).isEqualTo(withoutTimes(inOneStep(4, 3_000)));
    }

    /** With forty workers and segments of at most half a minute, sixteen segments are no minute. */
    @Test
    void aDrawOfAnotherOrganisationWaitsForSixteenSegmentsAtMostEvenInAnUnfairQueue() {
        SegmentSizes tiny = new SegmentSizes(0, 20, 10);
        SealBench noisy = new SealBench(21, 9_000, tiny);
        SealBench quiet =
                new SealBench(
                        new Tenant("org_2", SealBench.TENANT.mode()),
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
        assertThat(written(quiet)).isNotEmpty();
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
