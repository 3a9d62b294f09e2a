package fairdraw.fairness.register;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Utf8;
import java.nio.ByteBuffer;
import java.util.Base64;

/** The lines by which a log signs its heads and a witness cosigns them. */
public final class NoteSigner {
    private static final String SIGNS = "\u2014 ";

    private NoteSigner() {}

    /** Returns the line of the log itself; the seed is its key's secret of 32 bytes. */
    public static String log(byte[] seed, Checkpoint head) {
        VerifierKey key =
                new VerifierKey(head.origin(), VerifierKey.Use.LOG, Ed25519.publicKey(seed));
        return line(key, Ed25519.sign(seed, Utf8.bytes(head.text())));
    }

    /** Returns the line of a witness that saw the head at a time, in whole seconds since 1970. */
    public static String witness(String name, byte[] seed, long time, Checkpoint head) {
        VerifierKey key = new VerifierKey(name, VerifierKey.Use.WITNESS, Ed25519.publicKey(seed));
        byte[] at = ByteBuffer.allocate(Long.BYTES).putLong(time).array();
        return line(key, Hashing.concat(at, Ed25519.sign(seed, cosigned(time, head))));
    }

    /** Returns the bytes that a witness signs. */
    public static byte[] cosigned(long time, Checkpoint head) {
        return Utf8.bytes("cosignature/v1\ntime " + time + '\n' + head.text());
    }

    private static String line(VerifierKey key, byte[] signature) {
        byte[] bytes = Hashing.concat(key.id(), signature);
        return SIGNS + key.name() + ' ' + Base64.getEncoder().encodeToString(bytes) + '\n';
    }
}
