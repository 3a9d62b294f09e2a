package fairdraw.testing;

import fairdraw.domain.draws.RootKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;

/** Root keys of one generation that need no secret to be kept. */
public final class FixedRootKeys implements RootKeys {

    private final KeyPair pair;

    public FixedRootKeys() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int current() {
        return 1;
    }

    @Override
    public byte[] pepper(int generation) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("pepper " + generation).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Signer signer() {
        return new Signer() {
            @Override
            public String keyId() {
                return "test";
            }

            @Override
            public byte[] sign(byte[] message) {
                try {
                    Signature signature = Signature.getInstance("Ed25519");
                    signature.initSign(pair.getPrivate());
                    signature.update(message);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
