package fairdraw.domain.draws.sealing;

import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.Stub;

/**
 * A record of a draw without its person's tag: all that its receipt rests on, known without a read
 * when the record is made.
 *
 * @param number unsigned 32 bits
 * @param who the person as they know themselves
 * @param nonce 32 bytes in hex
 * @param salt a text of the entrant's own; empty without one
 */
public record Slip(long number, String who, String nonce, String salt, Content content) {

    /** Returns the bytes that a receipt signs of this record. */
    public Stub stub(DrawId drawId) {
        return stub(drawId, opening());
    }

    /** Returns the same bytes, when the opening of this record is known. */
    Stub stub(DrawId drawId, Opening opening) {
        byte[] commit = opening.commit(content.canonicalJson());
        return new Stub(drawId.text(), number, content.lines().size(), commit);
    }

    /** Returns what opens the lines of this record, and neither its person nor their salt. */
    Opening opening() {
        return Opening.of(Hex.decode(nonce), who, salt);
    }

    /** Leaves out the person and the secrets, to keep them out of logs. */
    @Override
    public String toString() {
        return "slip " + number;
    }
}
