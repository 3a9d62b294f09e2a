package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The published keys by which the operator claims to sign receipts and manifests. */
public record Keys(List<Key> keys) {

    /** The X.509 header of an Ed25519 public key, which the key's 32 bytes follow. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A key with the time in which it signs. */
    record Key(String keyId, Bytes publicKey, Instant from, Optional<Instant> until) {}

    public static Keys of(Json answer) throws Refuted {
        List<Key> keys = new ArrayList<>();
        for (Members key : Members.of("", answer).listOfMembers("keys")) {
            String keyId = key.text("keyId");
            Refuted.unless(
                    keys.stream().noneMatch(known -> known.keyId().equals(keyId)),
                    "two keys are called " + keyId);
            keys.add(
                    new Key(
                            keyId,
                            key.hex("publicKey", 32),
                            key.time("from"),
                            key.isNull("until")
                                    ? Optional.empty()
                                    : Optional.of(key.time("until"))));
        }
        return new Keys(keys);
    }

    /** Returns the bytes that are signed: the tag of a statement, then its parts. */
    public static byte[] statement(String tag, byte[]... parts) {
        byte[] start = Hashes.tag(tag);
        int length = start.length;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer statement = ByteBuffer.allocate(length).put(start);
        for (byte[] part : parts) {
            statement.put(part);
        }
        return statement.array();
    }

    /**
     * Refuses a signature that the published key did not make, and a time at which that key was not
     * in use.
     */
    public void demand(String keyId, Instant at, byte[] statement, Bytes signature) throws Refuted {
        Key key =
                keys.stream()
                        .filter(known -> known.keyId().equals(keyId))
                        .findFirst()
                        .orElseThrow(() -> new Refuted("no published key is called " + keyId));
        Refuted.unless(
                !at.isBefore(key.from()) && key.until().map(at::isBefore).orElse(true),
                "key " + keyId + " was not in use at " + at);
        Refuted.unless(
                signs(key.publicKey(), statement, signature),
                "key " + keyId + " did not make this signature");
    }

    private static boolean signs(Bytes publicKey, byte[] statement, Bytes signature) {
        try {
            byte[] encoded =
                    ByteBuffer.allocate(X509.length + publicKey.length())
                            .put(X509)
                            .put(publicKey.array())
                            .array();
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(statement);
            return verifier.verify(signature.array());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
