package fairdraw.domain.draws.sealing;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Segments in memory, with the queue of those that are to be run. */
public final class InMemorySegments implements Segments, SegmentQueue {

    private final Map<Place, Map<Integer, Map<String, List<HeldLeaf>>>> buckets = new HashMap<>();
    private final Map<Place, Map<Step, Read>> reads = new HashMap<>();
    private final Map<Place, Map<Integer, Sorted>> sorted = new HashMap<>();
    private final Deque<Segment> queued = new ArrayDeque<>();

    private record Place(DrawId drawId, int round) {}

    private record Step(int lane, int step) {}

    /** Returns the seal in segments of these sizes that goes over this queue. */
    public SealInSegments seal(SegmentSizes sizes) {
        return new SealInSegments(this, this, sizes);
    }

    @Override
    public synchronized void run(Tenant tenant, List<Segment> segments) {
        queued.addAll(segments);
    }

    /** Returns the segments that are to be run, the first first. */
    public synchronized List<Segment> queued() {
        return List.copyOf(queued);
    }

    /** Takes the next segment from the queue. */
    public synchronized Optional<Segment> take() {
        return Optional.ofNullable(queued.poll());
    }

    @Override
    public synchronized void put(
            Draw draw, int round, int bucket, String part, List<HeldLeaf> leaves) {
        buckets.computeIfAbsent(new Place(draw.id(), round), _ -> new HashMap<>())
                .computeIfAbsent(bucket, _ -> new HashMap<>())
                .put(part, List.copyOf(leaves));
    }

    @Override
    public synchronized List<HeldLeaf> bucket(
            Draw draw, int round, int bucket, List<String> parts) {
        Map<String, List<HeldLeaf>> stored =
                buckets.getOrDefault(new Place(draw.id(), round), Map.of())
                        .getOrDefault(bucket, Map.of());
        return parts.stream()
                .flatMap(part -> stored.getOrDefault(part, List.of()).stream())
                .toList();
    }

    @Override
    public synchronized Read record(Draw draw, int round, Read read) {
        return Objects.requireNonNullElse(
                reads.computeIfAbsent(new Place(draw.id(), round), _ -> new HashMap<>())
                        .putIfAbsent(new Step(read.lane(), read.step()), read),
                read);
    }

    @Override
    public synchronized List<Read> read(Draw draw, int round) {
        return reads.getOrDefault(new Place(draw.id(), round), Map.of()).values().stream()
                .sorted(Comparator.comparingInt(Read::lane).thenComparingInt(Read::step))
                .toList();
    }

    @Override
    public synchronized boolean record(Draw draw, int round, Sorted chunks) {
        return sorted.computeIfAbsent(new Place(draw.id(), round), _ -> new HashMap<>())
                        .putIfAbsent(chunks.number(), chunks)
                == null;
    }

    @Override
    public synchronized List<Sorted> sorted(Draw draw, int round) {
        return new ArrayList<>(sorted.getOrDefault(new Place(draw.id(), round), Map.of()).values())
                .stream().sorted(Comparator.comparingInt(Sorted::number)).toList();
    }

    /** Forgets a part of a bucket, as a store does when its time is over. */
    synchronized void forget(DrawId drawId, int round, String part) {
        buckets.getOrDefault(new Place(drawId, round), Map.of())
                .values()
                .forEach(parts -> parts.remove(part));
    }
}
