package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.MerkleTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        return isSealed(draw) ? Optional.of(place(draw, leaf(draw, entry))) : Optional.empty();
    }

    /**
     * Erases the persons of entries from a sealed list, with one read of each chunk that holds any;
     * does nothing while the draw is not sealed.
     *
     * @throws IllegalStateException if a sealed list lacks an entry, which must never happen
     */
    public void erase(Draw draw, Collection<Entry> entries) {
        if (entries.isEmpty() || !isSealed(draw)) {
            return;
        }
        List<byte[]> firsts = lists.top(draw).orElseThrow().firsts();
        Map<Integer, List<byte[]>> leaves =
                entries.stream()
                        .map(entry -> leaf(draw, entry))
                        .collect(Collectors.groupingBy(leaf -> chunkOf(leaf, firsts)));
        leaves.forEach((number, some) -> {
            LeafChunk chunk = lists.chunk(draw, number).orElseThrow();
            Set<Integer> indexes =
                    some.stream()
                            .map(leaf -> indexOf(draw, chunk, leaf))
                            .collect(Collectors.toSet());
            lists.erase(draw, number, indexes);
        });
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
        return new Place(top, number, chunk, indexOf(draw, chunk, leaf));
    }

    private static byte[] leaf(Draw draw, Entry entry) {
        return entry.leaf(draw).leaf(draw.id().text());
    }

    private static int indexOf(Draw draw, LeafChunk chunk, byte[] leaf) {
        int index = chunk.indexOf(leaf);
        if (index < 0) {
            throw new IllegalStateException("the list of draw " + draw.id() + " lacks an entry");
        }
        return index;
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
