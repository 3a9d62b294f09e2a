package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Bytes;
import java.nio.ByteBuffer;

/**
 * One record of the sealed list.
 *
 * @param core what the record does not share with others: person tag, ticket number, commitment
 * @param status 0 active, 1 withdrawn, 2 denied
 * @param hash the leaf hash, over which the tree is built
 */
public record Leaf(Bytes core, int status, Bytes hash) implements Comparable<Leaf> {

    public static final int ACTIVE = 0;
    public static final int DENIED = 2;

    private static final int TICKET_AT = 32;
    private static final int COMMIT_AT = 36;

    public boolean active() {
        return status == ACTIVE;
    }

    /** Returns the tag that all records of a person in a draw share. */
    public Bytes personTag() {
        return core.slice(0, TICKET_AT);
    }

    /** Returns the ticket number, which in a campaign is the lucky number's index. */
    public long number() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(core.array()).getInt(TICKET_AT));
    }

    public Bytes commit() {
        return core.slice(COMMIT_AT, core.length());
    }

    /** Orders by hash, as the list does. */
    @Override
    public int compareTo(Leaf other) {
        return hash.compareTo(other.hash);
    }
}
