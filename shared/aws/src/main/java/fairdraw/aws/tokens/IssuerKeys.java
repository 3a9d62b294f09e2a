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
import fairdraw.domain.Kept;
import fairdraw.domain.NotNow;
import fairdraw.domain.Remembered;
import fairdraw.fairness.encoding.Utf8;
import java.nio.charset.CharacterCodingException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The public keys of issuers. A set that was fetched is good for some minutes, and for a day while
 * its issuer does not answer.
 */
public final class IssuerKeys {

    private static final Kept.Terms TERMS =
            new Kept.Terms(
                    Remembered.ISSUERS_KEYS.atMost(),
                    Remembered.ISSUERS_LACK.atMost(),
                    Remembered.ISSUERS_KEYS_AWAY.atMost());

    private final Function<String, Optional<byte[]>> documents;
    private final Consumer<Duration> stale;
    private final Map<String, Kept<Map<String, List<byte[]>>>> sets = new ConcurrentHashMap<>();

    /**
     * @param documents fetches the document at an address
     * @param stale is told the age of a set that could not be fetched again
     */
    public IssuerKeys(Function<String, Optional<byte[]>> documents, Consumer<Duration> stale) {
        this.documents = documents;
        this.stale = stale;
    }

    /**
     * Returns the 32 bytes of each key of this id that the issuer at this address publishes,
     * usually only one.
     *
     * @throws NotNow if the issuer does not answer and no set that was fetched before has the key
     */
    List<byte[]> find(String jwksUrl, String id, Instant now) {
        return sets.computeIfAbsent(jwksUrl, url -> new Kept<>(() -> fetched(url), TERMS, stale))
                .get(now, keys -> keys.containsKey(id))
                .getOrDefault(id, List.of());
    }

    private Map<String, List<byte[]>> fetched(String jwksUrl) {
        return documents
                .apply(jwksUrl)
                .flatMap(IssuerKeys::keys)
                .orElseThrow(() -> new NotNow("an issuer does not answer with its keys"));
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
