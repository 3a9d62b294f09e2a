package fairdraw.testing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SignedManifest;
import fairdraw.fairness.LeafChunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sealed lists of draws in memory. */
final class HeldLists implements SealedLists {

    private final Map<String, LeafChunk> chunks = new HashMap<>();
    private final Map<String, List<Holder>> holders = new HashMap<>();
    private final Map<String, Top> tops = new HashMap<>();
    private final Map<String, SignedManifest> manifests = new HashMap<>();

    @Override
    public void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> held) {
        chunks.put(draw.id() + '#' + chunk, leaves);
        holders.put(draw.id() + '#' + chunk, List.copyOf(held));
    }

    @Override
    public void write(Draw draw, Top top) {
        tops.put(draw.id(), top);
    }

    @Override
    public SignedManifest putIfAbsent(Draw draw, SignedManifest manifest) {
        return manifests.computeIfAbsent(draw.id(), id -> manifest);
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
        return Optional.ofNullable(chunks.get(draw.id() + '#' + chunk));
    }

    @Override
    public List<Holder> holders(Draw draw, int chunk) {
        return holders.getOrDefault(draw.id() + '#' + chunk, List.of());
    }
}
