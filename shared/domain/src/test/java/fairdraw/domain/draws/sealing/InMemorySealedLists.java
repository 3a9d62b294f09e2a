package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Sealed lists in memory. */
public final class InMemorySealedLists implements SealedLists {

    private final Map<Place, Stored> chunks = new HashMap<>();
    private final Map<DrawId, Top> tops = new HashMap<>();
    private final Map<DrawId, Manifest> manifests = new HashMap<>();

    private record Place(DrawId drawId, int chunk) {}

    private record Stored(LeafChunk leaves, List<Holder> holders) {}

    @Override
    public synchronized void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders) {
        chunks.put(new Place(draw.id(), chunk), new Stored(leaves, List.copyOf(holders)));
    }

    @Override
    public synchronized void write(Draw draw, Top top) {
        tops.put(draw.id(), top);
    }

    @Override
    public synchronized Manifest putIfAbsent(Draw draw, Manifest manifest) {
        return Objects.requireNonNullElse(manifests.putIfAbsent(draw.id(), manifest), manifest);
    }

    @Override
    public synchronized Optional<Manifest> manifest(Draw draw) {
        return Optional.ofNullable(manifests.get(draw.id()));
    }

    @Override
    public synchronized Optional<Top> top(Draw draw) {
        return Optional.ofNullable(tops.get(draw.id()));
    }

    @Override
    public synchronized Optional<LeafChunk> chunk(Draw draw, int chunk) {
        return Optional.ofNullable(chunks.get(new Place(draw.id(), chunk))).map(Stored::leaves);
    }

    @Override
    public synchronized List<Holder> holders(Draw draw, int chunk) {
        return Optional.ofNullable(chunks.get(new Place(draw.id(), chunk)))
                .map(Stored::holders)
                .orElse(List.of());
    }

    @Override
    public List<Placed> holders(Draw draw, int chunk, LineFilter filter) {
        List<Holder> all = holders(draw, chunk);
        return IntStream.range(0, all.size())
                .filter(index -> isWanted(all.get(index), filter))
                .mapToObj(index -> new Placed(index, all.get(index)))
                .toList();
    }

    @Override
    public synchronized void erase(Draw draw, int chunk, Set<Integer> indexes) {
        chunks.computeIfPresent(
                new Place(draw.id(), chunk),
                (_, stored) -> {
                    List<Holder> holders = new ArrayList<>(stored.holders());
                    indexes.forEach(index -> holders.set(index, holders.get(index).erased()));
                    return new Stored(stored.leaves(), holders);
                });
    }

    private static boolean isWanted(Holder holder, LineFilter filter) {
        byte[] lines = holder.lines().isEmpty() ? new byte[0] : PackedLines.pack(holder.lines());
        return filter.wants(lines, 0, lines.length);
    }
}
