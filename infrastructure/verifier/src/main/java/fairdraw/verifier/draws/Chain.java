package fairdraw.verifier.draws;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;

/** A drand network with signatures on G1, as the evidence describes it and its hash proves. */
public record Chain(Bytes hash, Bytes publicKey, Rounds rounds) {

    /** The hash of drand's quicknet. */
    public static final String QUICKNET =
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    private static final String SCHEME = "bls-unchained-g1-rfc9380";
    private static final String HASH_TO_CURVE = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final int COMPRESSED = 0x80;
    private static final long A_DAY = 86_400;

    /** Reads a description; refuses one that has not the hash that it names. */
    public static Chain of(Members members) throws Refuted {
        Refuted.unless(
                members.text("scheme").equals(SCHEME), members.at("scheme") + " is not " + SCHEME);
        Chain chain =
                new Chain(
                        members.hex("chain", 32),
                        members.hex("publicKey", 96),
                        new Rounds(
                                members.whole("genesisTime", 0, Rounds.LAST),
                                members.whole("period", 1, A_DAY)));
        Bytes described = chain.described(members.hex("groupHash"), members.text("id"));
        Refuted.unless(described.equals(chain.hash), "the described chain is not " + chain.hash);
        return chain;
    }

    /** Returns the hash that drand computes from a network's whole description. */
    private Bytes described(Bytes groupHash, String id) {
        return Hashes.sha256(
                Hashes.u32(rounds.period()),
                Hashes.u64(rounds.genesis()),
                publicKey.array(),
                groupHash.array(),
                id.equals("default") ? new byte[0] : id.getBytes(UTF_8));
    }

    /** Returns the time of a round in whole seconds since 1970. */
    public long timeOf(long round) {
        return rounds.timeOf(round).getEpochSecond();
    }

    /** Whether the bytes are the network's signature of the round. */
    public boolean signed(long round, Bytes signature) {
        try {
            if ((signature.array()[0] & publicKey.array()[0] & COMPRESSED) == 0) {
                return false;
            }
            P1_Affine point = new P1_Affine(signature.array());
            P2_Affine key = new P2_Affine(publicKey.array());
            byte[] message = Hashes.sha256(Hashes.u64(round)).array();
            return !point.is_inf()
                    && point.in_group()
                    && !key.is_inf()
                    && key.in_group()
                    && point.core_verify(key, true, message, HASH_TO_CURVE)
                            == BLST_ERROR.BLST_SUCCESS;
        } catch (RuntimeException notOnTheCurve) {
            return false;
        }
    }
}
