package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Hex;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proofs that an entry's leaf is in its draw's sealed list, at two reads each. */
final class ReceiptProof {

    private final SealedLists lists;

    ReceiptProof(SealedLists lists) {
        this.lists = lists;
    }

    /**
     * Returns the proof of {@code entry}; empty while its draw is not sealed.
     *
     * @throws IllegalStateException if a sealed list lacks the entry, which must never happen
     */
    Optional<Map<String, Object>> of(Draw draw, Entry entry) {
        return isSealed(draw) ? Optional.of(proof(draw, entry)) : Optional.empty();
    }

    private boolean isSealed(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _, Progress.Closed _ ->
                    false;
            case Progress.Sealed _, Progress.Decided _ -> true;
            case Progress.Cancelled _ -> lists.manifest(draw).isPresent();
        };
    }

    private Map<String, Object> proof(Draw draw, Entry entry) {
        byte[] leaf = entry.leaf(draw).leaf(draw.id().text());
        SealedLists.Top top = lists.top(draw).orElseThrow();
        int number = chunkOf(leaf, top.firsts());
        LeafChunk chunk = lists.chunk(draw, number).orElseThrow();
        int place = chunk.indexOf(leaf);
        if (place < 0) {
            throw new IllegalStateException("the list of draw " + draw.id() + " lacks an entry");
        }
        long index = (long) number * MerkleTree.CHUNK + place;
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("personTag", Hex.encode(entry.tag(draw)));
        proof.put("index", index);
        proof.put("status", entry.status().code());
        proof.put(
                "path",
                MerkleTree.pathOfChunks(chunk.hashes(), top.roots(), top.leaves(), index).stream()
                        .map(Hex::encode)
                        .toList());
        return proof;
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
