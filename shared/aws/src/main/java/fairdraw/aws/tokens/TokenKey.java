package fairdraw.aws.tokens;

import fairdraw.aws.tokens.TokenSeeds.Seed;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;

/** An Ed25519 key with an id that names its class of tokens, its generation and the key itself. */
final class TokenKey {

    private static final int SHORT_HASH = 8;

    private final String id;
    private final byte[] seed;
    private final byte[] publicKey;

    private TokenKey(String id, byte[] seed, byte[] publicKey) {
        this.id = id;
        this.seed = seed;
        this.publicKey = publicKey;
    }

    static TokenKey of(String prefix, Seed seed) {
        byte[] publicKey = Ed25519.publicKey(seed.bytes());
        String id =
                prefix + seed.generation() + '_' + Sha256.hex(publicKey).substring(0, SHORT_HASH);
        return new TokenKey(id, seed.bytes(), publicKey);
    }

    String id() {
        return id;
    }

    byte[] publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] message) {
        return Ed25519.sign(seed, message);
    }
}
