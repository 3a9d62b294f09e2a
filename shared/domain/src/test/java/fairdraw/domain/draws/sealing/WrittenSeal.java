package fairdraw.domain.draws.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.encoding.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a seal leaves behind, to be compared with that of another seal. */
final class WrittenSeal {

    private WrittenSeal() {}

    static final SegmentSizes WHOLE = new SegmentSizes(1_000_000, 1, 1);

    /** Small enough that any draw takes several segments of each stage. */
    static final SegmentSizes SMALL = new SegmentSizes(0, 700, 3_000);

    /** Returns all that a seal has written, readable. */
    static List<String> of(SealBench bench) {
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

    /** Returns what the seal in one step writes of the same entries. */
    static List<String> inOneStep(long seed, int entries) {
        SealBench bench = new SealBench(seed, entries, WHOLE);
        bench.sealed();
        assertThat(bench.segments.queued()).isEmpty();
        return of(bench);
    }

    /** Leaves out the manifest and what follows from it, since they tell the time of the seal. */
    static List<String> withoutTimes(List<String> written) {
        return written.subList(0, written.size() - 2);
    }
}
