package fairdraw.domain.access.sessions;

import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.ids.KeyId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An operator's refresh token: two texts under the session's id, with a secret that all tokens of
 * the session share, which distinguishes a used one from a forged one, and a secret of its own.
 */
record OperatorRefreshToken(KeyText family, KeyText current) {
    private static final String PREFIX = "opr_";
    private static final char BETWEEN = '.';

    /** Returns the first token of a session. */
    static OperatorRefreshToken first(KeyId session, RandomGenerator random) {
        return new OperatorRefreshToken(part(session, random), part(session, random));
    }

    /** Parses a token; empty for any other text. */
    static Optional<OperatorRefreshToken> parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        return part(text.substring(0, between))
                .flatMap(family ->
                        part(text.substring(between + 1))
                                .filter(current -> current.id().equals(family.id()))
                                .map(current -> new OperatorRefreshToken(family, current)));
    }

    /** Returns the token that takes the place of this one. */
    OperatorRefreshToken next(RandomGenerator random) {
        return new OperatorRefreshToken(family, part(family.id(), random));
    }

    KeyId session() {
        return family.id();
    }

    String text() {
        return family.text() + BETWEEN + current.text();
    }

    private static KeyText part(KeyId session, RandomGenerator random) {
        return KeyText.random(PREFIX, session, random);
    }

    private static Optional<KeyText> part(String text) {
        return KeyText.parse(text).filter(part -> part.prefix().equals(PREFIX));
    }
}
