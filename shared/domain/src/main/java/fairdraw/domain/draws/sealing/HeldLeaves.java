package fairdraw.domain.draws.sealing;

import fairdraw.domain.ids.DrawId;

/**
 * The leaves of a draw's entries, made one after the other. The tag of a subject is made once for
 * entries that follow each other.
 */
final class HeldLeaves {

    private final DrawId drawId;
    private String tagKey = "";
    private String subject = "";
    private byte[] tag = {};

    HeldLeaves(DrawId drawId) {
        this.drawId = drawId;
    }

    HeldLeaf of(Entry entry) {
        if (!entry.tagKey().equals(tagKey) || !entry.subject().equals(subject)) {
            tag = entry.subjectTag(drawId);
            tagKey = entry.tagKey();
            subject = entry.subject();
        }
        return HeldLeaf.of(entry.leaf(tag), entry);
    }
}
