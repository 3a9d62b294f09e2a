package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
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
        String who,
        String nonce,
        String salt,
        Content content) {

    /** Returns the leaf as a chunk of the draw's list stores it. */
    public PackedLeaf leaf(Draw draw) {
        return leaf(draw.id(), tag(draw), slip().opening());
    }

    /** Returns what a receipt rests on. */
    public Slip slip() {
        return new Slip(number, who, nonce, salt, content);
    }

    /** Returns the same leaf, when its tag and its opening are known. */
    PackedLeaf leaf(DrawId drawId, byte[] personTag, Opening opening) {
        return slip().stub(drawId, opening).listed(personTag, status);
    }

    /** Returns the tag that all records of a person in a draw share. */
    public byte[] tag(Draw draw) {
        return PersonTag.of(Hex.decode(tagKey), draw.id().text(), who);
    }
}
