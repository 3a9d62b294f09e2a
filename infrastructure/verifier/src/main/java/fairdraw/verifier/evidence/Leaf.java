package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.nio.ByteBuffer;

/**
 * One record of the sealed list.
 *
 * @param core the bytes that the receipt signs: draw, subject tag, ticket number and commitment
 * @param status 0 active, 1 withdrawn, 2 denied
 * @param hash the leaf hash, over which the tree is built
 */
public record Leaf(Bytes core, int status, Bytes hash) implements Comparable<Leaf> {

    public static final int ACTIVE = 0;
    public static final int DENIED = 2;

    /** The size of the end of a core: subject tag, ticket number and commitment. */
    private static final int TAIL = 32 + 4 + 32;

    private static final byte[] LEAF = {0};

    public static Leaf of(Bytes core, int status) {
        return new Leaf(
                core, status, Hashes.sha256(LEAF, core.array(), new byte[] {(byte) status}));
    }

    /** Returns the first bytes of every core of a draw. */
    public static Bytes prefix(String draw) {
        byte[] tag = Hashes.tag("lottery.leaf.v1");
        byte[] id = Hashes.lp(draw);
        return new Bytes(ByteBuffer.allocate(tag.length + id.length).put(tag).put(id).array());
    }

    /** Refuses a core that is not one of the draw with this prefix. */
    public static void demandCore(Bytes core, Bytes prefix) throws Refuted {
        Refuted.unless(
                core.startsWith(prefix) && core.length() == prefix.length() + TAIL,
                "a core is not one of this draw: " + core);
    }

    /** Returns the tag that all records of a subject in a draw share. */
    public static Bytes subjectTag(Bytes tagKey, String draw, String subject) {
        return Hashes.hmac(
                tagKey, Hashes.tag("lottery.tag.v1"), Hashes.lp(draw), Hashes.lp(subject));
    }

    /** Returns the commitment to a subject and its lines. */
    public static Bytes commit(Bytes nonce, String subject, Json lines) throws Refuted {
        return Hashes.hmac(
                nonce,
                Hashes.tag("lottery.subject.v1"),
                Hashes.lp(subject),
                Hashes.sha256(Canonical.bytes(lines)).array());
    }

    public boolean active() {
        return status == ACTIVE;
    }

    public static Bytes tagIn(Bytes core) {
        return core.slice(core.length() - TAIL, core.length() - TAIL + 32);
    }

    /** Returns the ticket number, which in a campaign is the lucky number's index. */
    static long numberIn(Bytes core) {
        int at = core.length() - TAIL + 32;
        return Integer.toUnsignedLong(ByteBuffer.wrap(core.array()).getInt(at));
    }

    public static Bytes commitIn(Bytes core) {
        return core.slice(core.length() - 32, core.length());
    }

    public boolean sameSubject(Leaf other) {
        return compareTails(other, 32) == 0;
    }

    public boolean sameTicket(Leaf other) {
        return compareTails(other, 36) == 0;
    }

    /** Orders by subject, then by ticket number. */
    public int compareSubjectAndTicket(Leaf other) {
        return compareTails(other, 36);
    }

    private int compareTails(Leaf other, int length) {
        int start = core.length() - TAIL;
        return core.compareStretch(other.core, start, start + length);
    }

    /** Orders by hash, as the list does. */
    @Override
    public int compareTo(Leaf other) {
        return hash.compareTo(other.hash);
    }
}
