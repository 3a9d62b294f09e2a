package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.MerkleTree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The places of entries in the sealed lists of their draws, found at two reads each. */
public final class SealedPlaces {

    private final SealedLists lists;

    public SealedPlaces(SealedLists lists) {
        this.lists = lists;
    }

    /**
     * The place of a leaf in a list.
     *
     * @param number the number of its chunk, from 0
     * @param inChunk its position in the chunk
     */
    public record Place(SealedLists.Top top, int number, LeafChunk chunk, int inChunk) {

        /** Returns the position in the whole list. */
        public long index() {
            return (long) number * MerkleTree.CHUNK + inChunk;
        }
    }

    /**
     * Returns the place of an entry; empty while its draw is not sealed.
     *
     * @throws IllegalStateException if a sealed list lacks the entry, which must never happen
     */
    public Optional<Place> of(Draw draw, Entry entry) {
        return isSealed(draw)
                ? Optional.of(place(draw, entry.leaf(draw).leaf(draw.id().text())))
                : Optional.empty();
    }

    private boolean isSealed(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _, Progress.Closed _ ->
                    false;
            case Progress.Sealed _, Progress.Decided _ -> true;
            case Progress.Cancelled _ -> lists.manifest(draw).isPresent();
        };
    }

    private Place place(Draw draw, byte[] leaf) {
        SealedLists.Top top = lists.top(draw).orElseThrow();
        int number = chunkOf(leaf, top.firsts());
        LeafChunk chunk = lists.chunk(draw, number).orElseThrow();
        int inChunk = chunk.indexOf(leaf);
        if (inChunk < 0) {
            throw new IllegalStateException("the list of draw " + draw.id() + " lacks an entry");
        }
        return new Place(top, number, chunk, inChunk);
    }

    /** Returns the last chunk that starts at or before the leaf. */
    private static int chunkOf(byte[] leaf, List<byte[]> firsts) {
        int low = 0;
        int high = firsts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Arrays.compareUnsigned(firsts.get(middle), leaf) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
