package fairdraw.verifier.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Optional;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;

/** The beacon as the evidence describes it: a drand network with signatures on G1. */
public record Beacon(
        Bytes chain,
        String scheme,
        String id,
        Bytes groupHash,
        Bytes publicKey,
        Rounds rounds,
        long round,
        Optional<Bytes> signature,
        Optional<Bytes> randomness) {

    public static final String QUICKNET =
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    private static final String SCHEME = "bls-unchained-g1-rfc9380";
    private static final String HASH_TO_CURVE = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final int COMPRESSED = 0x80;
    private static final long A_DAY = 86_400;

    public static Beacon of(Members members) throws Refuted {
        String scheme = members.text("scheme");
        Refuted.unless(scheme.equals(SCHEME), "the scheme is not " + SCHEME + ": " + scheme);
        return new Beacon(
                members.hex("chain", 32),
                scheme,
                members.text("id"),
                members.hex("groupHash"),
                members.hex("publicKey", 96),
                new Rounds(
                        members.whole("genesisTime", 0, Rounds.LAST),
                        members.whole("period", 1, A_DAY)),
                members.whole("round", 1, Rounds.LAST),
                members.isNull("signature")
                        ? Optional.empty()
                        : Optional.of(members.hex("signature", 48)),
                members.isNull("randomness")
                        ? Optional.empty()
                        : Optional.of(members.hex("randomness", 32)));
    }

    /** Returns the chain hash, which drand computes from the network's whole description. */
    public Bytes computedChain() {
        byte[] name = id.equals("default") ? new byte[0] : id.getBytes(UTF_8);
        return Hashes.sha256(
                Hashes.u32(rounds.period()),
                Hashes.u64(rounds.genesis()),
                publicKey.array(),
                groupHash.array(),
                name);
    }

    /** Whether the bytes are the network's signature of the round. */
    public boolean signed(Bytes candidate) {
        try {
            if ((candidate.array()[0] & publicKey.array()[0] & COMPRESSED) == 0) {
                return false;
            }
            P1_Affine point = new P1_Affine(candidate.array());
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
