package fairdraw.domain.draws.sealing;

import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import java.util.List;

/** A leaf with its holder. */
public record HeldLeaf(PackedLeaf leaf, Holder holder) {

    /** Returns the leaf of an entry, held with the lines that can win. */
    static HeldLeaf of(PackedLeaf leaf, Entry entry) {
        boolean active = entry.status() == LeafStatus.ACTIVE;
        return new HeldLeaf(
                leaf,
                new Holder(
                        entry.person(),
                        entry.number(),
                        active ? entry.content().lines() : List.of(),
                        active && entry.content().isPurchase()));
    }
}
