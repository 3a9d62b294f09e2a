package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A forgery of a draw.
 *
 * @param attack the name of the attack in the protocol
 * @param done the change of the answers
 * @param stranger the exit of the verifier for a reader who has the trust file alone; none if the
 *     attack is one on a receipt
 * @param holder its exit for a reader who also kept the newest head and the receipts
 */
record Forgery(
        String attack, String done, OptionalInt stranger, int holder, Consumer<ForgedDraw> change) {

    static final int FAILS = 1;
    static final int HOLDS = 3;

    /** Returns a forgery that each reader is told of. */
    static Forgery told(String attack, String done, Consumer<ForgedDraw> change) {
        return new Forgery(attack, done, OptionalInt.of(FAILS), FAILS, change);
    }

    /** Returns one that whoever kept a head is told of, and that is not proven to others. */
    static Forgery fork(String attack, String done, Consumer<ForgedDraw> change) {
        return new Forgery(attack, done, OptionalInt.of(HOLDS), FAILS, change);
    }

    /** Returns one that is proven to nobody, and contradicts nothing that a reader holds. */
    static Forgery unproven(String attack, String done, Consumer<ForgedDraw> change) {
        return new Forgery(attack, done, OptionalInt.of(HOLDS), HOLDS, change);
    }

    /** Returns one that the holder of a receipt is told of. */
    static Forgery receipt(String attack, String done, Consumer<ForgedDraw> change) {
        return new Forgery(attack, done, OptionalInt.empty(), FAILS, change);
    }

    /**
     * Returns the forged draw for each reader, as a verifier judges it, with the exit it has to
     * have.
     */
    List<ObjectNode> lines(ObjectNode real, OperatorKeys keys) {
        ObjectNode forged = real.deepCopy();
        change.accept(new ForgedDraw(forged, keys));
        List<ObjectNode> lines = new ArrayList<>();
        if (stranger.isPresent()) {
            ObjectNode line = forged.deepCopy();
            line.putArray("receipts");
            line.putArray("heads");
            lines.add(named(line, "the trust file", stranger.getAsInt()));
        }
        lines.add(named(forged, "receipts and the newest head, too", holder));
        return lines;
    }

    private ObjectNode named(ObjectNode line, String reader, int exit) {
        return line.put("name", attack + " " + done + " (reader with " + reader + ")")
                .put("exit", exit);
    }
}
