package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafChunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sealed lists in memory. */
public final class InMemorySealedLists implements SealedLists {

    private final Map<Place, Stored> chunks = new HashMap<>();
    private final Map<DrawId, Top> tops = new HashMap<>();
    private final Map<DrawId, SignedManifest> manifests = new HashMap<>();

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
    public synchronized SignedManifest putIfAbsent(Draw draw, SignedManifest manifest) {
        return Objects.requireNonNullElse(manifests.putIfAbsent(draw.id(), manifest), manifest);
    }

    @Override
    public synchronized Optional<SignedManifest> manifest(Draw draw) {
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
}
