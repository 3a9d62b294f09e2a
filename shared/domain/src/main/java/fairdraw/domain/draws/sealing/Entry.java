package fairdraw.domain.draws.sealing;

import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.Leaf;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;

/**
 * A record of a draw, with everything that its leaf is made of.
 *
 * @param person the key of the person who holds it
 * @param number unique among the person's records in the draw, unsigned 32 bits
 * @param gate the gate that admitted it
 * @param tagKey the key of the person's pseudonym in this draw, 32 bytes in hex
 * @param subject the opaque id of the person in this draw
 * @param who the person as they know themselves; empty of what was stored without it
 * @param nonce the salt of its leaf, 32 bytes in hex
 * @param salt a text of the entrant's own; empty without one
 * @param content the lines or the lucky number that it plays, if any
 */
public record Entry(
        String person,
        long number,
        int gate,
        LeafStatus status,
        String tagKey,
        String subject,
        String who,
        String nonce,
        String salt,
        Content content) {

    /** Returns the core of the leaf, which a receipt signs. */
    public byte[] core(DrawId drawId) {
        return Leaf.core(drawId.text(), subjectTag(drawId), number, commit());
    }

    /** Returns the leaf as a chunk stores it. */
    public PackedLeaf leaf(DrawId drawId) {
        return leaf(subjectTag(drawId));
    }

    /** Returns what a receipt rests on. */
    public Slip slip() {
        return new Slip(number, who, nonce, salt, content);
    }

    /** Returns the same leaf, when the tag of its subject is known. */
    PackedLeaf leaf(byte[] subjectTag) {
        return PackedLeaf.of(subjectTag, number, commit(), status);
    }

    /** Returns the tag of the subject, which all records of a person in a draw share. */
    byte[] subjectTag(DrawId drawId) {
        return Leaf.subjectTag(Hex.decode(tagKey), drawId.text(), subject);
    }

    private byte[] commit() {
        return Leaf.commit(Hex.decode(nonce), subject, content.canonicalJson());
    }
}
