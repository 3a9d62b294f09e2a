package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SealedPlaces;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Hex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The proofs that an entry's leaf is in its draw's sealed list. */
final class ReceiptProof {

    private final SealedPlaces places;

    ReceiptProof(SealedLists lists) {
        this.places = new SealedPlaces(lists);
    }

    /** Returns the proof of {@code entry}; empty while its draw is not sealed. */
    Optional<Map<String, Object>> of(Draw draw, Entry entry) {
        return places.of(draw, entry).map(place -> proof(draw, entry, place));
    }

    private static Map<String, Object> proof(Draw draw, Entry entry, SealedPlaces.Place place) {
        SealedLists.Top top = place.top();
        long index = place.index();
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("personTag", Hex.encode(entry.tag(draw)));
        proof.put("index", index);
        proof.put("status", entry.status().code());
        proof.put(
                "path",
                MerkleTree.pathOfChunks(place.chunk().hashes(), top.roots(), top.leaves(), index)
                        .stream()
                        .map(Hex::encode)
                        .toList());
        return proof;
    }
}
