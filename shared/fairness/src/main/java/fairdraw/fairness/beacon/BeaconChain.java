package fairdraw.fairness.beacon;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A drand-compatible beacon chain: its key and its schedule of rounds; bytes in hex.
 *
 * @param chainHash the hash that names the chain
 * @param scheme the signature scheme
 * @param id the beacon's name, possibly empty
 * @param groupHash the hash of the group that made the key
 * @param publicKey the compressed public key
 * @param genesisTime the time of round 1, in seconds since 1970
 * @param periodSeconds the time from one round to the next
 */
public record BeaconChain(
        String chainHash,
        String scheme,
        String id,
        String groupHash,
        String publicKey,
        long genesisTime,
        int periodSeconds) {
    /**
     * The only supported scheme: unchained rounds, signatures on G1, hashed to the curve as RFC
     * 9380 says.
     */
    public static final String SCHEME = "bls-unchained-g1-rfc9380";

    /** The public League of Entropy chain that ticks every three seconds. */
    public static final BeaconChain QUICKNET =
            new BeaconChain(
                    "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
                    SCHEME,
                    "quicknet",
                    "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
                    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                            + "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
                    1692803367,
                    3);

    /**
     * Refuses hashes and keys that are not hex of their length, another scheme, and a period below
     * one second.
     */
    public BeaconChain {
        Hex.require("chain hash", chainHash, Hashing.SIZE);
        Hex.require("group hash", groupHash, Hashing.SIZE);
        Hex.require("public key", publicKey, BeaconSignature.PUBLIC_KEY_SIZE);
        if (!scheme.equals(SCHEME)) {
            throw new IllegalArgumentException("unknown beacon scheme: " + scheme);
        }
        if (periodSeconds < 1 || genesisTime < 0) {
            throw new IllegalArgumentException(
                    "impossible times: " + genesisTime + ", " + periodSeconds);
        }
    }

    /** Returns the chain that its own description's hash names. */
    public static BeaconChain of(
            String id, String groupHash, String publicKey, long genesisTime, int periodSeconds) {
        return new BeaconChain(
                hash(id, groupHash, publicKey, genesisTime, periodSeconds),
                SCHEME,
                id,
                groupHash,
                publicKey,
                genesisTime,
                periodSeconds);
    }

    /**
     * Returns drand's hash of the chain's description, in hex. A chain is genuine only if this
     * equals its chain hash.
     */
    public String computedHash() {
        return hash(id, groupHash, publicKey, genesisTime, periodSeconds);
    }

    /** Returns the first round due at or after the instant, which is round 1 up to genesis. */
    public long roundAtOrAfter(Instant instant) {
        long second =
                instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
        return second <= genesisTime ? 1 : Math.ceilDiv(second - genesisTime, periodSeconds) + 1;
    }

    /** Returns the time at which a round is due; refuses a round below 1. */
    public Instant timeOf(long round) {
        if (round < 1) {
            throw new IllegalArgumentException("rounds start at 1, not " + round);
        }
        return Instant.ofEpochSecond(
                Math.addExact(genesisTime, Math.multiplyExact(round - 1, (long) periodSeconds)));
    }

    private static String hash(
            String id, String groupHash, String publicKey, long genesisTime, int periodSeconds) {
        byte[] name = id.equals("default") ? new byte[0] : Utf8.bytes(id);
        return Hex.encode(
                Hashing.sha256(
                        ByteBuffer.allocate(4).putInt(periodSeconds).array(),
                        ByteBuffer.allocate(8).putLong(genesisTime).array(),
                        Hex.decode(publicKey),
                        Hex.decode(groupHash),
                        name));
    }
}
