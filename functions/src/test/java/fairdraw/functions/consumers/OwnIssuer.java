package fairdraw.functions.consumers;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.fairness.Ed25519;
import fairdraw.functions.json.Json;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An organisation's own issuer, which serves its keys over HTTP. */
final class OwnIssuer implements AutoCloseable {
    static final String NAME = "https://login.example.com";
    static final String AUDIENCE = "prize-draws";

    private final Loopback server;
    private final Map<String, byte[]> seeds = new LinkedHashMap<>();
    private volatile int status = 200;
    private volatile @Nullable String document;
    private final AtomicInteger calls = new AtomicInteger();

    OwnIssuer() {
        server = Loopback.serving("/jwks.json", this::serve);
        rotate("key-1");
    }

    String address() {
        return server.address() + "/jwks.json";
    }

    /** Returns the number of times that its keys were fetched. */
    int calls() {
        return calls.get();
    }

    /** Replaces its keys with one new key under this id. */
    void rotate(String id) {
        seeds.clear();
        byte[] seed = new byte[Ed25519.KEY_SIZE];
        System.arraycopy(Jwt.bytes(id + "-----"), 0, seed, 0, 10);
        seeds.put(id, seed);
    }

    /** Reverses the order of its keys and puts one more in front. */
    void reorder(String id) {
        Map<String, byte[]> before = new LinkedHashMap<>(seeds);
        rotate(id);
        List.copyOf(before.keySet()).reversed().forEach(each -> seeds.put(each, before.get(each)));
    }

    /** Answers with something other than its keys. */
    void answer(int instead, @Nullable String body) {
        status = instead;
        document = body;
    }

    /** Returns the body with which an operator registers it. */
    String order() {
        return Json.object()
                .put("issuer", NAME)
                .put("audience", AUDIENCE)
                .put("jwksUrl", address())
                .toString();
    }

    /** Returns a valid token. */
    String token(String subject, Instant now) {
        return token(header(), claims(subject, now));
    }

    String token(Map<String, @Nullable Object> header, Map<String, @Nullable Object> claims) {
        return Jwt.of(header, claims).signed(seeds.values().iterator().next());
    }

    /** Returns a token that is valid except for its type and subject. */
    String token(String type, Object subject, Instant now) {
        return token(Jwt.but(header(), "typ", type), Jwt.but(claims("", now), "sub", subject));
    }

    /** Returns a token whose subject is written in this way, escapes included. */
    String escaped(String subject, Instant now) {
        Jwt token = Jwt.of(header(), claims("SUBJECT", now));
        return new Jwt(token.header(), token.claims().replace("SUBJECT", subject))
                .signed(seeds.values().iterator().next());
    }

    /** Returns its keys as a document. */
    String keySet() {
        return keys();
    }

    Map<String, @Nullable Object> header() {
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put("alg", "Ed25519");
        header.put("kid", seeds.keySet().iterator().next());
        return header;
    }

    static Map<String, @Nullable Object> claims(String subject, Instant now) {
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        claims.put("iss", NAME);
        claims.put("aud", List.of(AUDIENCE, "another"));
        claims.put("sub", subject);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofHours(8)).getEpochSecond());
        return claims;
    }

    static Json jwk(String id, byte[] publicKey) {
        return Json.object()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("kid", id)
                .put("x", Jwt.base64(publicKey));
    }

    private void serve(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        @Nullable String instead = document;
        byte[] body = Jwt.bytes(instead == null ? keys() : instead);
        exchange.getResponseHeaders().add("Location", address());
        Loopback.send(exchange, status, body);
    }

    private String keys() {
        return Json.object()
                .put(
                        "keys",
                        seeds.entrySet().stream()
                                .map(key -> jwk(key.getKey(), Ed25519.publicKey(key.getValue())))
                                .toList())
                .toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
