package fairdraw.aws.tokens;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.shaded.gson.JsonArray;
import com.nimbusds.jose.shaded.gson.JsonElement;
import com.nimbusds.jose.shaded.gson.JsonObject;
import com.nimbusds.jose.shaded.gson.JsonParser;
import fairdraw.domain.Remembered;
import fairdraw.fairness.encoding.Utf8;
import java.nio.charset.CharacterCodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public keys of issuers, cached for some minutes. */
public final class IssuerKeys {

    private final Function<String, Optional<byte[]>> documents;
    private final Map<String, Held> held = new HashMap<>();

    /**
     * @param documents fetches the document at an address
     */
    public IssuerKeys(Function<String, Optional<byte[]>> documents) {
        this.documents = documents;
    }

    private record Held(Map<String, List<byte[]>> keys, Instant fetchedAt, Instant triedAt) {

        boolean isFresh(Instant now) {
            return now.isBefore(fetchedAt.plus(Remembered.ISSUERS_KEYS.atMost()));
        }
    }

    /**
     * Returns the 32 bytes of each key of this id that the issuer at this address publishes,
     * usually only one.
     */
    synchronized List<byte[]> find(String jwksUrl, String id, Instant now) {
        @Nullable Held known = held.get(jwksUrl);
        boolean good = known != null && known.isFresh(now) && known.keys().containsKey(id);
        if (!good
                && (known == null
                        || !now.isBefore(known.triedAt().plus(Remembered.ISSUERS_LACK.atMost())))) {
            held.put(jwksUrl, fetched(jwksUrl, known, now));
        }
        return Optional.ofNullable(held.get(jwksUrl))
                .filter(there -> there.isFresh(now))
                .flatMap(there -> Optional.ofNullable(there.keys().get(id)))
                .orElseGet(List::of);
    }

    private Held fetched(String jwksUrl, @Nullable Held before, Instant now) {
        return documents
                .apply(jwksUrl)
                .flatMap(IssuerKeys::keys)
                .map(keys -> new Held(keys, now, now))
                .orElseGet(() ->
                        before == null
                                ? new Held(
                                        Map.of(), now.minus(Remembered.ISSUERS_KEYS.atMost()), now)
                                : new Held(before.keys(), before.fetchedAt(), now));
    }

    /**
     * Reads the keys that can sign with Ed25519, so that no header can use them in any other way,
     * and skips all others one by one (RFC 7517 §5). The document is parsed without its numbers,
     * since one beyond a double would make the library refuse all of it.
     */
    private static Optional<Map<String, List<byte[]>>> keys(byte[] document) {
        try {
            String text = Utf8.decodeDocument(document);
            if (!(JsonParser.parseString(text) instanceof JsonObject whole
                    && whole.get("keys") instanceof JsonArray sent)) {
                return Optional.empty();
            }
            Map<String, List<byte[]>> keys = new HashMap<>();
            for (JsonElement each : sent) {
                usable(each)
                        .ifPresent(pair ->
                                keys.computeIfAbsent(pair.getKeyID(), _ -> new ArrayList<>())
                                        .add(pair.getX().decode()));
            }
            return Optional.of(keys);
        } catch (CharacterCodingException | RuntimeException notKeys) {
            // The library fails in many ways on a document that is not a key set.
            return Optional.empty();
        }
    }

    private static Optional<OctetKeyPair> usable(JsonElement sent) {
        try {
            return JWK.parse(sent.toString()) instanceof OctetKeyPair pair
                            && pair.getKeyID() != null
                            && signs(pair)
                    ? Optional.of(pair)
                    : Optional.empty();
        } catch (ParseException | RuntimeException notAKey) {
            return Optional.empty();
        }
    }

    private static boolean signs(OctetKeyPair key) {
        return Curve.Ed25519.equals(key.getCurve())
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getKeyOperations() == null
                        || key.getKeyOperations().contains(KeyOperation.VERIFY))
                && (key.getAlgorithm() == null
                        || CompactToken.ALGORITHMS.stream()
                                .anyMatch(known -> known.equals(key.getAlgorithm())))
                && StrictEd25519.isKey(key.getX().decode());
    }
}
