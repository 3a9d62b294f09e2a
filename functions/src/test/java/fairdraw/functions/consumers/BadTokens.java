package fairdraw.functions.consumers;

import static fairdraw.functions.consumers.Jwt.base64;
import static fairdraw.functions.consumers.Jwt.but;
import static fairdraw.functions.consumers.Jwt.bytes;
import static fairdraw.functions.consumers.Jwt.without;

import fairdraw.fairness.Ed25519;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that look valid and are not. If only the header or the claims are wrong, the signature is
 * genuine: even a token that nobody but us could make must be refused.
 */
final class BadTokens {
    private static final List<String> ALGORITHMS =
            List.of(
                    "none",
                    "None",
                    "NONE",
                    "nOnE",
                    "",
                    " ",
                    "HS256",
                    "HS384",
                    "HS512",
                    "RS256",
                    "RS384",
                    "RS512",
                    "PS256",
                    "PS512",
                    "ES256",
                    "ES256K",
                    "ES384",
                    "ES512",
                    "Ed448",
                    "eddsa",
                    "EDDSA",
                    "Eddsa",
                    "EdDSA ",
                    " EdDSA",
                    "EdDSA\u0000",
                    "\u0415dDSA",
                    "ed25519",
                    "ED25519",
                    "Ed25519ph",
                    "Ed25519ctx",
                    "X25519",
                    "A256GCMKW",
                    "dir");

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> header;
    private final Map<String, @Nullable Object> claims;
    private final byte[] seed;
    private final byte[] publicKey;
    private final String label;

    /** Derives them from the parts of one good token. */
    BadTokens(
            Map<String, @Nullable Object> header,
            Map<String, @Nullable Object> claims,
            byte[] seed,
            byte[] publicKey) {
        this.header = header;
        this.claims = claims;
        this.seed = seed;
        this.publicKey = publicKey;
        this.label = header.get("alg") + ": ";
    }

    /** Returns all of them, each under its fault. */
    Map<String, String> all() {
        algorithms();
        keyedWithThePublicKey();
        headers();
        times();
        names();
        tokens.putAll(new BadTexts(label, Jwt.of(header, claims), seed).all());
        return tokens;
    }

    String good() {
        return Jwt.of(header, claims).signed(seed);
    }

    private void algorithms() {
        for (String algorithm : ALGORITHMS) {
            header("alg '" + algorithm + "'", "alg", algorithm);
            add(
                    "alg '" + algorithm + "' without a signature",
                    Jwt.of(but(header, "alg", algorithm), claims).signingInput() + '.');
        }
        for (Object other : List.of(1L, true, List.of("EdDSA"), Map.of("EdDSA", 1L))) {
            header("alg " + other, "alg", other);
        }
        header("alg null", "alg", null);
        add("no alg", Jwt.of(without(header, "alg"), claims).signed(seed));
    }

    private void keyedWithThePublicKey() {
        for (String algorithm : List.of("HmacSHA256", "HmacSHA384", "HmacSHA512")) {
            String name = algorithm.replace("HmacSHA", "HS");
            for (byte[] key :
                    List.of(
                            publicKey,
                            bytes(base64(publicKey)),
                            bytes(OwnIssuer.jwk("k", publicKey).toString()))) {
                for (String claimed : List.of(name, String.valueOf(header.get("alg")))) {
                    Jwt jwt = Jwt.of(but(header, "alg", claimed), claims);
                    byte[] mac = mac(algorithm, key, bytes(jwt.signingInput()));
                    add(algorithm + " of " + key.length + " as " + claimed, jwt.with(mac));
                }
            }
        }
    }

    private void headers() {
        for (String type :
                List.of("admission+jwt", "at+jwt", "JOSE", "receipt", "", "JWE", "JWT ", "jwt+x")) {
            header("typ '" + type + "'", "typ", type);
        }
        header("typ 5", "typ", 5L);
        header("typ null", "typ", null);
        for (String id :
                List.of(
                        "",
                        "ct_2_00000000",
                        "ct_1_00000000",
                        "at_1_00000000",
                        "ct_1",
                        "../../etc",
                        "' OR 1=1",
                        header.get("kid") + " ",
                        " " + header.get("kid"),
                        String.valueOf(header.get("kid")).toUpperCase(Locale.ROOT))) {
            header("kid '" + id + "'", "kid", id);
        }
        header("kid 1", "kid", 1L);
        header("kid null", "kid", null);
        for (Object critical :
                List.of(
                        List.of("exp"),
                        List.of("b64"),
                        List.of("x"),
                        List.of(""),
                        List.of(1L),
                        List.of("alg", "typ"),
                        "exp",
                        1L,
                        Map.of())) {
            header("crit " + critical, "crit", critical);
        }
        add(
                "unencoded payload",
                Jwt.of(but(but(header, "b64", false), "crit", List.of("b64")), claims)
                        .signed(seed));
        header("b64 false", "b64", false);
        byte[] own = new byte[32];
        byte[] ownPublic = Ed25519.publicKey(own);
        for (String name : List.of("jwk", "jku", "x5u", "x5c", "x5t")) {
            Object value =
                    name.equals("jwk")
                            ? OwnIssuer.jwk("k", ownPublic)
                            : name.equals("x5c")
                                    ? List.of(base64(ownPublic))
                                    : "https://127.0.0.1/keys";
            add("own key by " + name, Jwt.of(but(header, name, value), claims).signed(own));
        }
    }

    private void times() {
        long issued = (Long) Objects.requireNonNull(claims.get("iat"));
        Map<String, List<Object>> wrong =
                Map.of(
                        "exp",
                        List.of(
                                issued - 1,
                                issued,
                                issued + 3_601,
                                issued + 86_400,
                                0L,
                                -1L,
                                Long.MAX_VALUE,
                                new BigDecimal("1e300"),
                                String.valueOf(issued + 3_600),
                                true,
                                List.of(issued + 3_600)),
                        "iat",
                        List.of(issued + 61, issued - 1, 0L, -1L, Long.MAX_VALUE, "now", true),
                        "nbf",
                        List.of(issued + 61, Long.MAX_VALUE / 1_000, "soon"));
        wrong.forEach(
                (name, values) -> values.forEach(value -> claim(name + ' ' + value, name, value)));
        add(
                "over",
                Jwt.of(header, but(but(claims, "iat", issued - 3_600), "exp", issued))
                        .signed(seed));
    }

    private void names() {
        for (String name :
                List.of("iss", "aud", "sub", "exp", "iat", "consumerId", "sessionId", "isGuest")) {
            add("no " + name, Jwt.of(header, without(claims, name)).signed(seed));
            claim(name + " null", name, null);
            claim(name + " {}", name, Map.of());
        }
        for (String issuer :
                List.of(
                        "",
                        "Consumer-app",
                        "consumer-app ",
                        "consumer-app/",
                        "https://a",
                        "fairdraw")) {
            claim("iss '" + issuer + "'", "iss", issuer);
        }
        String audience = String.valueOf(claims.get("aud"));
        for (Object other :
                List.of(
                        "",
                        "*",
                        audience + "/admission",
                        audience + "/",
                        "/" + audience,
                        audience + " ",
                        audience.replace("/test", "/live"),
                        audience.replace("/test", "/TEST"),
                        audience.replace("/test", ""),
                        audience.replace("org_", "org_0"),
                        List.of(audience, "another"),
                        List.of(),
                        List.of(List.of(audience)),
                        1L,
                        Map.of("a", audience))) {
            claim("aud " + other, "aud", other);
        }
        claim("another's sub", "sub", "cons_00000000000000000000000000");
        claim("another's consumerId", "consumerId", "cons_00000000000000000000000000");
        claim("isGuest text", "isGuest", "false");
        claim("sessionId number", "sessionId", 1L);
        claim("too large", "padding", "x".repeat(8 * 1024));
    }

    private void header(String what, String name, @Nullable Object value) {
        add(what, Jwt.of(but(header, name, value), claims).signed(seed));
    }

    private void claim(String what, String name, @Nullable Object value) {
        add(what, Jwt.of(header, but(claims, name, value)).signed(seed));
    }

    private void add(String what, String token) {
        tokens.put(label + what + " #" + tokens.size(), token);
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
