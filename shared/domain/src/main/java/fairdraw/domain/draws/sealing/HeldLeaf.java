package fairdraw.domain.draws.sealing;

import fairdraw.fairness.PackedLeaf;

/** A leaf with its holder. */
public record HeldLeaf(PackedLeaf leaf, Holder holder) {}
