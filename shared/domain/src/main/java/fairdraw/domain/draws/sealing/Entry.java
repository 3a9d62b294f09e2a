package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.Leaf;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.PersonTag;

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

    /** Returns the core of the leaf of version 1, which a receipt signs. */
    public byte[] core(DrawId drawId) {
        return Leaf.core(drawId.text(), subjectTag(drawId), number, commit());
    }

    /** Returns the leaf as a chunk of the draw's list stores it. */
    public PackedLeaf leaf(Draw draw) {
        byte[] tag = tag(draw);
        return switch (draw.leafFormat()) {
            case V1 -> leaf(tag);
            case V2 -> leaf(draw.id(), tag, slip().opening());
        };
    }

    /** Returns what a receipt rests on. */
    public Slip slip() {
        return new Slip(number, who, nonce, salt, content);
    }

    /** Returns the leaf of a draw that stands in no register, when its tag is known. */
    PackedLeaf leaf(byte[] subjectTag) {
        return PackedLeaf.of(subjectTag, number, commit(), status);
    }

    /** Returns the leaf of a draw in a register, when its tag and its opening are known. */
    PackedLeaf leaf(DrawId drawId, byte[] personTag, Opening opening) {
        return slip().stub(drawId, opening).listed(personTag, status);
    }

    /** Returns the tag that all records of a person in a draw share. */
    public byte[] tag(Draw draw) {
        return switch (draw.leafFormat()) {
            case V1 -> subjectTag(draw.id());
            case V2 -> PersonTag.of(Hex.decode(tagKey), draw.id().text(), who);
        };
    }

    private byte[] subjectTag(DrawId drawId) {
        return Leaf.subjectTag(Hex.decode(tagKey), drawId.text(), subject);
    }

    private byte[] commit() {
        return Leaf.commit(Hex.decode(nonce), subject, content.canonicalJson());
    }
}
