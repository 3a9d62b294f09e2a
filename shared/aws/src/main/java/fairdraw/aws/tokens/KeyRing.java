package fairdraw.aws.tokens;

import fairdraw.aws.tokens.TokenSeeds.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The keys of one class of tokens over their generations. A new generation is public at once and
 * signs after {@link #AHEAD}, when no cached copy of the keys can lack it any more; tokens that its
 * predecessor signed until then stay valid until they expire. Older generations are dead, so two
 * rotations in a row invalidate every token issued before.
 */
final class KeyRing {

    /**
     * Ten minutes for which others cache the public keys, and five for which we cache the secret.
     */
    static final Duration AHEAD = Duration.ofMinutes(15);

    /** The largest tolerated difference between two clocks. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private final TokenSeeds seeds;
    private final String purpose;
    private final String prefix;
    private final Map<Integer, TokenKey> made = new ConcurrentHashMap<>();

    /**
     * @param purpose the purpose of the keys' derivation, which no other class of tokens shares
     * @param prefix the prefix of the keys' ids
     */
    KeyRing(TokenSeeds seeds, String purpose, String prefix) {
        this.seeds = seeds;
        this.purpose = purpose;
        this.prefix = prefix;
    }

    /** Returns the key for tokens issued at this time. */
    TokenKey signing(Instant issuedAt) {
        List<Seed> known = seeds.of(purpose);
        boolean early = known.size() > 1 && issuedAt.isBefore(takeover(known));
        return key(early ? known.get(1) : known.getFirst());
    }

    /**
     * Whether a token is signed with the key that it names, which must be one for its time of
     * issue.
     */
    boolean signed(CompactToken token) {
        return Claims.issuedAt(token.claims()).stream()
                .flatMap(issued -> candidates(seeds.of(purpose), issued))
                .map(this::key)
                .filter(key -> key.id().equals(token.keyId()))
                .anyMatch(key -> token.isSignedBy(key.publicKey()));
    }

    /** Returns the keys that unexpired tokens of this lifetime may name, newest first. */
    List<TokenKey> published(Duration lifetime, Instant now) {
        return candidates(seeds.of(purpose), now.minus(lifetime)).map(this::key).toList();
    }

    private static Stream<Seed> candidates(List<Seed> known, Instant issuedAt) {
        boolean before = known.size() > 1 && issuedAt.isBefore(takeover(known).plus(SKEW));
        return before ? known.stream() : known.stream().limit(1);
    }

    private static Instant takeover(List<Seed> known) {
        return known.getFirst().since().plus(AHEAD);
    }

    private TokenKey key(Seed seed) {
        return made.computeIfAbsent(seed.generation(), _ -> TokenKey.of(prefix, seed));
    }
}
