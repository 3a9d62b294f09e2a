package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import supranational.blst.P1;
import supranational.blst.P2;
import supranational.blst.SecretKey;

/** A beacon whose key the test holds. */
final class TestBeacon {

    static final long GENESIS = 1_767_000_000;
    static final long PERIOD = 3;

    private static final String ID = "tests";
    private static final String HASH_TO_CURVE = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

    private final SecretKey key = new SecretKey();
    private final Bytes publicKey;
    private final Bytes groupHash = Hashes.sha256("group".getBytes(UTF_8));

    TestBeacon(Bytes keyMaterial) {
        key.keygen(keyMaterial.array());
        publicKey = new Bytes(new P2(key).compress());
    }

    Bytes chain() {
        return Hashes.sha256(
                Hashes.u32(PERIOD),
                Hashes.u64(GENESIS),
                publicKey.array(),
                groupHash.array(),
                ID.getBytes(UTF_8));
    }

    static long firstAtOrAfter(Instant instant) {
        long round = 1;
        long millis = instant.toEpochMilli() - GENESIS * 1000;
        round += millis / (PERIOD * 1000);
        return millis % (PERIOD * 1000) == 0 ? round : round + 1;
    }

    static Instant timeOf(long round) {
        return Instant.ofEpochSecond(GENESIS).plusSeconds(PERIOD * (round - 1));
    }

    Bytes sign(long round) {
        byte[] message = Hashes.sha256(Hashes.u64(round)).array();
        return new Bytes(new P1().hash_to(message, HASH_TO_CURVE).sign_with(key).compress());
    }

    Json answer(long round, boolean appeared) {
        @Nullable Bytes signature = appeared ? sign(round) : null;
        return Published.object(
                "chain", chain(),
                "scheme", "bls-unchained-g1-rfc9380",
                "id", ID,
                "groupHash", groupHash,
                "publicKey", publicKey,
                "genesisTime", GENESIS,
                "period", PERIOD,
                "round", round,
                "signature", signature,
                "randomness", signature == null ? null : Hashes.sha256(signature.array()));
    }
}
