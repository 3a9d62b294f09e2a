package fairdraw.domain.access.keys;

import fairdraw.domain.Remembered;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Authenticates callers by their API keys.
 *
 * <p>A valid key is cached for a minute, so a revocation takes effect within that time. An
 * operator's key is never cached, so that a revoked one makes no more keys (RFC 7009 §2). Absence
 * is never cached. A wrong secret costs the same read and the same comparison as an unknown id, so
 * the cost does not reveal which of the two it was.
 */
public final class Authenticate {
    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final InstantSource clock;
    private final Map<KeyId, Proven> remembered = new ConcurrentHashMap<>();

    public Authenticate(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Proven(Credential credential, Instant until) {}

    /** The outcome of a check. */
    public sealed interface Outcome {

        /** A valid key of the surface. */
        record Good(ApiKey key) implements Outcome {}

        /** A key of the surface that has been revoked. */
        record Revoked() implements Outcome {}

        /**
         * A key that is mistyped, unknown, combined with another key's secret, or of another
         * surface.
         */
        record Bad() implements Outcome {}
    }

    /** Checks a text that claims to be a key of this surface; a mistyped one costs no read. */
    public Outcome check(String text, Surface surface) {
        return KeyText.parse(text)
                .flatMap(key -> isNeverRemembered(surface) ? read(key) : proven(key))
                .filter(key -> key.surface() == surface)
                .map(key ->
                        key.revokedAt().isPresent()
                                ? new Outcome.Revoked()
                                : (Outcome) new Outcome.Good(key))
                .orElseGet(Outcome.Bad::new);
    }

    private static boolean isNeverRemembered(Surface surface) {
        return surface == Surface.OPERATOR && Remembered.OPERATORS_KEY.atMost().isZero();
    }

    private Optional<ApiKey> proven(KeyText text) {
        var now = clock.instant();
        var known =
                Optional.ofNullable(remembered.get(text.id()))
                        .filter(held -> now.isBefore(held.until()))
                        .map(Proven::credential);
        if (isOf(text, known)) {
            return known.map(Credential::key);
        }
        var read = keys.find(text.id());
        if (!isOf(text, read)) {
            return Optional.empty();
        }
        remember(read.orElseThrow(), now.plus(Remembered.PARTNERS_KEY.atMost()));
        return read.map(Credential::key);
    }

    /** Reads the key each time, which costs one read unit on the few calls of operators. */
    private Optional<ApiKey> read(KeyText text) {
        return Optional.of(keys.find(text.id()))
                .filter(read -> isOf(text, read))
                .flatMap(read -> read.map(Credential::key));
    }

    private static boolean isOf(KeyText text, Optional<Credential> credential) {
        boolean same = text.isOf(credential.map(Credential::secretHash));
        return same && credential.filter(c -> c.key().prefix().equals(text.prefix())).isPresent();
    }

    private void remember(Credential credential, Instant until) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(credential.key().id(), new Proven(credential, until));
    }
}
