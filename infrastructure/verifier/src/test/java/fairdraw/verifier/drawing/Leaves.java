package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import java.nio.ByteBuffer;

/** Leaves of which a test cares for the number alone. */
public final class Leaves {

    private static final int CORE = 68;
    private static final int NUMBER_AT = 32;

    private Leaves() {}

    /** Returns an ACTIVE leaf with a number. */
    public static Leaf numbered(long number) {
        byte[] core = ByteBuffer.allocate(CORE).putInt(NUMBER_AT, (int) number).array();
        return new Leaf(new Bytes(core), Leaf.ACTIVE, Hashes.sha256(core));
    }
}
