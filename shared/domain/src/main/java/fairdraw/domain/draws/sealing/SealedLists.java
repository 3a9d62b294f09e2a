package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sealed lists of draws: chunks of leaves in order, their holders, the roots and the manifest.
 */
public interface SealedLists {

    /**
     * The values of a whole list that a proof needs: the first leaf hash and the root of each
     * chunk, in order.
     *
     * @param leaves the number of leaves in the list
     */
    record Top(long leaves, List<byte[]> firsts, List<byte[]> roots) {}

    /**
     * Stores a chunk with the holders of its leaves in the same order; a repeat writes the same
     * bytes.
     */
    void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders);

    void write(Draw draw, Top top);

    /**
     * Stores the manifest unless there is one.
     *
     * @return the manifest that is stored now, and from then on is the draw's manifest for ever
     */
    Manifest putIfAbsent(Draw draw, Manifest manifest);

    Optional<Manifest> manifest(Draw draw);

    Optional<Top> top(Draw draw);

    /** Returns a chunk, counted from 0; empty if there is no such chunk. */
    Optional<LeafChunk> chunk(Draw draw, int chunk);

    /** Returns the holders of a chunk's leaves, in leaf order. */
    List<Holder> holders(Draw draw, int chunk);

    /**
     * Erases the persons from the holders of leaves; the lines, and what opens them, stay.
     * Repeating it writes nothing.
     *
     * @param indexes the positions of the leaves in their chunk
     */
    void erase(Draw draw, int chunk, Set<Integer> indexes);

    /** A holder with the position of its leaf in the chunk. */
    record Placed(int index, Holder holder) {}

    /** Returns the holders of a chunk's leaves that {@code filter} wants, in leaf order. */
    List<Placed> holders(Draw draw, int chunk, LineFilter filter);
}
