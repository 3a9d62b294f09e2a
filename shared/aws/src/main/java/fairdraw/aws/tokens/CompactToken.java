package fairdraw.aws.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import fairdraw.fairness.encoding.Utf8;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A parsed signed token; its content must not be trusted until {@link #isSignedBy} holds. */
final class CompactToken {

    private static final int LONGEST = 8 * 1024;
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]{86})");

    /** The two names of one signature scheme: the published one and that of RFC 9864. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

    private final JWSHeader header;
    private final JWTClaimsSet claims;
    private final byte[] signed;
    private final byte[] signature;

    private CompactToken(JWSHeader header, JWTClaimsSet claims, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    /**
     * Parses the compact form. Empty for more than 8 KiB, for a non-canonical encoding, for other
     * algorithms, and for headers with critical parameters.
     */
    static Optional<CompactToken> parse(String text) {
        var form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        try {
            JWSHeader header = JWSHeader.parse(Utf8.decode(bytes(form.group(1))));
            Map<String, Object> sent = JSONObjectUtils.parse(Utf8.decode(bytes(form.group(2))));
            // The library turns a number into a string; RFC 7519 §2 allows strings only.
            if (sent.containsKey("sub") && !(sent.get("sub") instanceof String)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = JWTClaimsSet.parse(sent);
            byte[] signed = text.substring(0, form.end(2)).getBytes(StandardCharsets.US_ASCII);
            return Optional.of(new CompactToken(header, claims, signed, bytes(form.group(3))))
                    .filter(_ -> ALGORITHMS.contains(header.getAlgorithm()))
                    .filter(_ -> header.getCriticalParams() == null)
                    .filter(_ -> header.isBase64URLEncodePayload());
        } catch (ParseException | CharacterCodingException | RuntimeException malformed) {
            // The library fails in many ways on a text that is not a token.
            return Optional.empty();
        }
    }

    /** Signs a new token of this type in compact form; equal claims and keys give equal tokens. */
    static String sign(JOSEObjectType type, TokenKey key, Map<String, Object> claims) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", JWSAlgorithm.EdDSA.getName());
        header.put("typ", type.getType());
        header.put("kid", key.id());
        String signed =
                Base64URL.encode(JSONObjectUtils.toJSONString(header))
                        + "."
                        + Base64URL.encode(JSONObjectUtils.toJSONString(claims));
        byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + '.' + Base64URL.encode(signature);
    }

    JWTClaimsSet claims() {
        return claims;
    }

    /** Returns the id of the key in the header; empty if it names none. */
    String keyId() {
        return Optional.ofNullable(header.getKeyID()).orElse("");
    }

    boolean isSignedBy(byte[] publicKey) {
        return StrictEd25519.verify(publicKey, signed, signature);
    }

    boolean hasType() {
        return header.getType() != null;
    }

    boolean isOf(JOSEObjectType type) {
        return type.equals(header.getType());
    }

    /**
     * Whether the header claims this type, with or without the prefix {@code application/} that RFC
     * 7515 §4.1.9 lets a sender omit, in upper or lower case.
     */
    boolean saysToBe(JOSEObjectType type) {
        return isOf(type)
                || (hasType()
                        && header.getType()
                                .getType()
                                .equalsIgnoreCase("application/" + type.getType()));
    }

    private static byte[] bytes(String base64url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64url);
        // The last character may contain bits of no byte; then this text is not the only one for
        // these bytes.
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64url)) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }
}
