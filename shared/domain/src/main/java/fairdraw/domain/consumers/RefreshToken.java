package fairdraw.domain.consumers;

import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.encoding.Hex;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A refresh token: its session, its number in the session, the secret, and a proof that the session
 * made it, which distinguishes a stale token from a forged one.
 */
record RefreshToken(String session, int number, String secret, String proof) {

    private static final String PREFIX = "rt_";
    private static final int SECRET_BYTES = 32;
    private static final int PROOF_BYTES = 16;
    private static final Pattern FORM =
            Pattern.compile("rt_([0-9A-Z]{26})\\.([0-9]{1,9})\\.([0-9a-f]{64})\\.([0-9a-f]{32})");

    /** Returns the first token of a new session. */
    static RefreshToken first(String session, String sessionKey, RandomGenerator random) {
        return of(session, sessionKey, 1, randomHex(random));
    }

    /** Parses a token; empty for any other text. */
    static Optional<RefreshToken> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                                new RefreshToken(
                                        IdKind.SESSION.prefix() + form.group(1),
                                        Integer.parseInt(form.group(2)),
                                        form.group(3),
                                        form.group(4)))
                        .filter(token -> Ids.isPrefixed(token.session(), IdKind.SESSION))
                : Optional.empty();
    }

    /**
     * Returns the next token. It follows from this token and the salt, so a lost response can be
     * repeated; the salt alone, which is stored, reveals nothing.
     */
    RefreshToken successor(String sessionKey, String salt) {
        String next = Hex.encode(KeyedHash.of(Hex.decode(secret), "successor", salt));
        return of(session, sessionKey, number + 1, next);
    }

    /** Returns the hash that is stored for this token. */
    String hash() {
        return KeyedHash.kept(secret);
    }

    /** Whether the session with this key made the token, at any time. */
    boolean isMadeWith(String sessionKey) {
        return KeyedHash.same(proof, proof(session, sessionKey, number, secret));
    }

    String text() {
        return PREFIX
                + session.substring(IdKind.SESSION.prefix().length())
                + '.'
                + number
                + '.'
                + secret
                + '.'
                + proof;
    }

    /** Leaves out the secret, to keep it out of logs. */
    @Override
    public String toString() {
        return "refresh token " + number + " of " + session;
    }

    static String randomHex(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Hex.encode(bytes);
    }

    private static RefreshToken of(String session, String sessionKey, int number, String secret) {
        return new RefreshToken(
                session, number, secret, proof(session, sessionKey, number, secret));
    }

    private static String proof(String session, String sessionKey, int number, String secret) {
        byte[] proof =
                KeyedHash.of(
                        Hex.decode(sessionKey),
                        "proof",
                        session,
                        Integer.toString(number),
                        KeyedHash.kept(secret));
        return Hex.encode(Arrays.copyOf(proof, PROOF_BYTES));
    }
}
