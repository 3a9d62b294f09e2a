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
 * signs from {@link #AHEAD} on, when nobody's copy of the keys can lack it any more; what its
 * predecessor signed until then stays good until it expires. A generation older than that is dead,
 * so two rotations in a row end everything that was issued before.
 */
final class KeyRing {

    /** Ten minutes that others keep the public keys, and five that we keep the secret. */
    static final Duration AHEAD = Duration.ofMinutes(15);

    /** By how much two clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private final TokenSeeds seeds;
    private final String purpose;
    private final String prefix;
    private final Map<Integer, TokenKey> made = new ConcurrentHashMap<>();

    /**
     * @param purpose what the keys are derived for; no other class of tokens has it
     * @param prefix what their ids begin with
     */
    KeyRing(TokenSeeds seeds, String purpose, String prefix) {
        this.seeds = seeds;
        this.purpose = purpose;
        this.prefix = prefix;
    }

    /** The key for what is issued at this time. */
    TokenKey signing(Instant issuedAt) {
        List<Seed> known = seeds.of(purpose);
        boolean early = known.size() > 1 && issuedAt.isBefore(takeover(known));
        return key(early ? known.get(1) : known.getFirst());
    }

    /** Whether a token is signed with the key that it names, by when it says it was issued. */
    boolean signed(CompactToken token) {
        return Claims.issuedAt(token.claims()).stream()
                .flatMap(issued -> candidates(seeds.of(purpose), issued))
                .map(this::key)
                .filter(key -> key.id().equals(token.keyId()))
                .anyMatch(key -> token.isSignedBy(key.publicKey()));
    }

    /** The keys that tokens of this lifetime may carry now, the newest first. */
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
