package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.LeafChunk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Sealed lists in memory. */
public final class InMemorySealedLists implements SealedLists {

    private record Place(String drawId, int chunk) {}

    private record Chunk(LeafChunk leaves, List<Holder> holders) {}

    private final ConcurrentMap<Place, Chunk> chunks = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Top> tops = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, SignedManifest> manifests = new ConcurrentHashMap<>();

    @Override
    public void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders) {
        chunks.put(new Place(draw.id(), chunk), new Chunk(leaves, List.copyOf(holders)));
    }

    @Override
    public void write(Draw draw, Top top) {
        tops.put(draw.id(), top);
    }

    @Override
    public SignedManifest putIfAbsent(Draw draw, SignedManifest manifest) {
        return manifests.computeIfAbsent(draw.id(), _ -> manifest);
    }

    @Override
    public Optional<SignedManifest> manifest(Draw draw) {
        return Optional.ofNullable(manifests.get(draw.id()));
    }

    @Override
    public Optional<Top> top(Draw draw) {
        return Optional.ofNullable(tops.get(draw.id()));
    }

    @Override
    public Optional<LeafChunk> chunk(Draw draw, int chunk) {
        return at(draw, chunk).map(Chunk::leaves);
    }

    @Override
    public List<Holder> holders(Draw draw, int chunk) {
        return at(draw, chunk).map(Chunk::holders).orElse(List.of());
    }

    private Optional<Chunk> at(Draw draw, int chunk) {
        return Optional.ofNullable(chunks.get(new Place(draw.id(), chunk)));
    }
}
