package fairdraw.verifier.draws;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;

/** The commitments of entries to their person and their lines. */
public final class Commitment {

    private Commitment() {}

    /** Returns the commitment that an opening of 64 bytes gives with its lines. */
    public static Bytes of(Bytes opening, Json lines) throws Refuted {
        return Hashes.hmac(
                opening.slice(0, 32),
                Hashes.tag("lottery.entry.v2"),
                opening.slice(32, 64).array(),
                Hashes.sha256(Canonical.bytes(lines)).array());
    }

    /** Returns the opening of an entry by its nonce, its person and their salt. */
    public static Bytes opening(Bytes nonce, String who, String salt) {
        byte[] both = new byte[64];
        Bytes openKey = Hashes.hmac(nonce, Hashes.tag("lottery.open.v2"));
        Bytes whoHash =
                Hashes.hmac(nonce, Hashes.tag("lottery.who.v2"), Hashes.lp(who), Hashes.lp(salt));
        System.arraycopy(openKey.array(), 0, both, 0, 32);
        System.arraycopy(whoHash.array(), 0, both, 32, 32);
        return new Bytes(both);
    }

    /** Returns the pseudonym that all records of a person share in a draw. */
    public static Bytes personTag(Bytes tagKey, String draw, String who) {
        return Hashes.hmac(
                tagKey, Hashes.tag("lottery.person.v2"), Hashes.lp(draw), Hashes.lp(who));
    }

    /** Returns the bytes of a record that its receipt signs. */
    public static byte[] stub(String draw, long number, int count, Bytes commit) {
        return new BytesOf()
                .add(Hashes.tag("lottery.stub.v2"))
                .add(Hashes.lp(draw))
                .add(Hashes.u32(number))
                .add(new byte[] {(byte) (count >> 8), (byte) count})
                .add(commit.array())
                .bytes();
    }
}
