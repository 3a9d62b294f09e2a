package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.Ed25519;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Reply;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid tokens of every kind, which all get the same refusal and never an error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokensTest {
    private static final byte[] SEED = SigningKey.seed("fairdraw.access-token.v1");

    private final Installation installation = new Installation(Map.of("WEBHOOK_TARGETS", "any"));
    private final Shopfront shop = new Shopfront(installation, "test");
    private final Endpoint<Consumer> endpoint = installation.wiring().surfaces().consumer();
    private final OwnIssuer issuer = new OwnIssuer();

    @AfterAll
    void close() {
        issuer.close();
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "Ed25519"})
    void theTokenThatTheBadOnesAreMadeOfIsGood(String algorithm) {
        assertThat(call(bad(algorithm).good()).status()).isEqualTo(200);
    }

    @Test
    void thereAreHundreds() {
        assertThat(tokens().count()).isGreaterThan(600);
    }

    Stream<Map.Entry<String, String>> tokens() {
        var all = new LinkedHashMap<String, String>();
        all.putAll(bad("EdDSA").all());
        all.putAll(bad("Ed25519").all());
        all.putAll(ofOtherClasses());
        return all.entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aBadTokenIsRefused(Map.Entry<String, String> token) {
        var answer = call(token.getValue());

        assertThat(answer.status()).as(token.getKey()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Authentication required\"}");
    }

    static Stream<byte[]> smallOrderPoints() {
        return EdwardsCases.smallOrderPoints().stream();
    }

    /** Under such a key, signatures that anybody can forge verify for many messages. */
    @ParameterizedTest
    @MethodSource("smallOrderPoints")
    void anIssuerCannotHaveAKeyOfSmallOrder(byte[] point) {
        var there = new Shopfront(installation, "test");
        installation.operator(
                CreateIssuerFunction::new,
                GatewayCall.of("POST", "/")
                        .path("org", there.organisation())
                        .path("mode", "test")
                        .json(issuer.order()));
        issuer.answer(
                200, Json.object().put("keys", List.of(OwnIssuer.jwk("key-1", point))).toString());
        installation.clock().forward(Duration.ofMinutes(11));
        for (int user = 0; user < 16; user++) {
            var jwt = Jwt.of(issuer.header(), OwnIssuer.claims("user-" + user, now()));
            for (var r : EdwardsCases.smallOrderPoints()) {
                var forged = jwt.with(Arrays.copyOf(r, Ed25519.SIGNATURE_SIZE));
                assertThat(call(there, forged).status()).isEqualTo(401);
            }
        }
    }

    private Map<String, String> ofOtherClasses() {
        var tenant = new Tenant(new OrganisationId(shop.organisation()), Mode.TEST);
        var admission =
                new Admission(
                        tenant,
                        new DrawId("draw_1"),
                        "seq_1",
                        new ConsumerId("cons_1"),
                        0,
                        0,
                        Optional.empty(),
                        "jti",
                        now(),
                        now().plusSeconds(600));
        var admissions = SigningKey.seed("fairdraw.admission-token.v1");
        return Map.of(
                "admission token",
                installation.wiring().consumers().admissionTokens().issue(admission),
                "access claims with the admission key",
                Jwt.of(header("EdDSA"), claims()).signed(admissions),
                "access claims with the key of draws",
                Jwt.of(header("EdDSA"), claims())
                        .signed(SigningKey.seed("fairdraw.draw-signing.v1")),
                "live token",
                new Shopfront(installation, shop.organisation(), "live").guestToken(),
                "another organisation's token",
                new Shopfront(installation, "test").guestToken(),
                "publishable key",
                shop.publishable().substring(3),
                "refresh token",
                shop.guest().text("refreshToken"),
                "operator key",
                installation.operatorKey());
    }

    private BadTokens bad(String algorithm) {
        return new BadTokens(header(algorithm), claims(), SEED, Ed25519.publicKey(SEED));
    }

    private Map<String, @Nullable Object> header(String algorithm) {
        var header = new LinkedHashMap<String, @Nullable Object>();
        header.put("alg", algorithm);
        header.put("typ", "JWT");
        header.put(
                "kid",
                installation.wiring().consumers().accessTokens().keys(now()).getFirst().id());
        return header;
    }

    private Map<String, @Nullable Object> claims() {
        var claims = new LinkedHashMap<String, @Nullable Object>();
        claims.put("consumerId", "cons_1");
        claims.put("organizationId", shop.organisation());
        claims.put("sessionId", "sess_1");
        claims.put("iat", now().getEpochSecond());
        claims.put("exp", now().getEpochSecond() + 3_600);
        claims.put("iss", "consumer-app");
        claims.put("aud", shop.organisation() + "/test");
        claims.put("sub", "cons_1");
        claims.put("isGuest", false);
        return claims;
    }

    private Answered call(String token) {
        return call(shop, token);
    }

    private Answered call(Shopfront from, String token) {
        return GatewayCall.of("POST", "/")
                .header("X-Publishable-Key", from.publishable())
                .header("Authorization", "Bearer " + token)
                .to((event, reply) ->
                        GatewayCall.serve(
                                endpoint, event, reply, (_, _) -> Reply.json(200, Json.object())));
    }

    private Instant now() {
        return installation.clock().instant();
    }
}
