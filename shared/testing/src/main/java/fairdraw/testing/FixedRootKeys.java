package fairdraw.testing;

import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.draws.RootKeys;
import fairdraw.fairness.Ed25519;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Root keys of one generation that need no secret to be kept; the same ones every time. */
public final class FixedRootKeys implements RootKeys, NumberKeys {

    private static final String KEY_ID = "test";

    @Override
    public int current() {
        return 1;
    }

    @Override
    public byte[] pepper(int generation) {
        return hash("pepper " + generation);
    }

    @Override
    public byte[] of(int generation, String drawId) {
        return hash("numbers " + generation + ' ' + drawId);
    }

    @Override
    public Signer signer() {
        return new Signer() {
            @Override
            public String keyId() {
                return KEY_ID;
            }

            @Override
            public byte[] sign(byte[] message) {
                return Ed25519.sign(hash(KEY_ID), message);
            }
        };
    }

    /** The key that verifies what {@link #signer} signs. */
    public byte[] publicKey() {
        return Ed25519.publicKey(hash(KEY_ID));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
