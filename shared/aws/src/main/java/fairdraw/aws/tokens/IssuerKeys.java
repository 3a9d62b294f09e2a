package fairdraw.aws.tokens;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import fairdraw.fairness.Utf8;
import java.nio.charset.CharacterCodingException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public keys of issuers, kept for some minutes. */
public final class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Between two tries at one issuer, whatever makes us want another. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Function<String, Optional<byte[]>> documents;
    private final Map<String, Held> held = new HashMap<>();

    /**
     * @param documents fetches what is at an address
     */
    public IssuerKeys(Function<String, Optional<byte[]>> documents) {
        this.documents = documents;
    }

    private record Held(Map<String, OctetKeyPair> keys, Instant fetchedAt, Instant triedAt) {

        boolean isFresh(Instant now) {
            return now.isBefore(fetchedAt.plus(FRESH));
        }
    }

    /** The 32 bytes of the key of this id, if the issuer at this address has it. */
    synchronized Optional<byte[]> find(String jwksUrl, String id, Instant now) {
        @Nullable Held known = held.get(jwksUrl);
        boolean good = known != null && known.isFresh(now) && known.keys().containsKey(id);
        if (!good && (known == null || !now.isBefore(known.triedAt().plus(PAUSE)))) {
            held.put(jwksUrl, fetched(jwksUrl, known, now));
        }
        return Optional.ofNullable(held.get(jwksUrl))
                .filter(there -> there.isFresh(now))
                .flatMap(there -> Optional.ofNullable(there.keys().get(id)))
                .map(key -> key.getX().decode());
    }

    private Held fetched(String jwksUrl, @Nullable Held before, Instant now) {
        return documents
                .apply(jwksUrl)
                .flatMap(IssuerKeys::keys)
                .map(keys -> new Held(keys, now, now))
                .orElseGet(() ->
                        before == null
                                ? new Held(Map.of(), now.minus(FRESH), now)
                                : new Held(before.keys(), before.fetchedAt(), now));
    }

    /** Its keys that can sign with Ed25519, which is all that any header could make them do. */
    private static Optional<Map<String, OctetKeyPair>> keys(byte[] document) {
        try {
            Map<String, OctetKeyPair> keys = new HashMap<>();
            for (JWK key : JWKSet.parse(Utf8.decodeDocument(document)).getKeys()) {
                if (key instanceof OctetKeyPair pair && pair.getKeyID() != null && signs(pair)) {
                    keys.put(pair.getKeyID(), pair.toPublicJWK());
                }
            }
            return Optional.of(keys);
        } catch (CharacterCodingException | ParseException | RuntimeException notKeys) {
            // The library fails in many ways on what is no key set.
            return Optional.empty();
        }
    }

    private static boolean signs(OctetKeyPair key) {
        return Curve.Ed25519.equals(key.getCurve())
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getAlgorithm() == null
                        || CompactToken.ALGORITHMS.stream()
                                .anyMatch(known -> known.equals(key.getAlgorithm())))
                && StrictEd25519.isKey(key.getX().decode());
    }
}
