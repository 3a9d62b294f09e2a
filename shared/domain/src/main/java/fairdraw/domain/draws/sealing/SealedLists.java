package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.LeafChunk;
import java.util.List;
import java.util.Optional;

/** The sealed list of a draw: chunks of leaves in order, their holders, the roots, the manifest. */
public interface SealedLists {

    /**
     * What a proof needs of a whole list: of each chunk its first leaf hash and its root, in order.
     *
     * @param leaves how many leaves the list has
     */
    record Top(long leaves, List<byte[]> firsts, List<byte[]> roots) {}

    /**
     * Stores a chunk with the holders of its leaves in the same order; the same bytes every time.
     */
    void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders);

    void write(Draw draw, Top top);

    /**
     * Stores the manifest if there is none, in one attempt of at most a second.
     *
     * @return what is stored now, which then is the draw's manifest for ever
     */
    SignedManifest putIfAbsent(Draw draw, SignedManifest manifest);

    Optional<SignedManifest> manifest(Draw draw);

    Optional<Top> top(Draw draw);

    /** A chunk, counted from 0. */
    Optional<LeafChunk> chunk(Draw draw, int chunk);

    /** The holders of a chunk's leaves, in the order of the leaves. */
    List<Holder> holders(Draw draw, int chunk);
}
