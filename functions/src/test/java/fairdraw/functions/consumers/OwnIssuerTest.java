package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.Installation;
import fairdraw.functions.Shopfront;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.Reply;
import fairdraw.functions.operator.CreateIssuerFunction;
import fairdraw.functions.operator.DeleteIssuerFunction;
import fairdraw.functions.operator.ListIssuersFunction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnIssuerTest {
    private final Installation installation = new Installation(Map.of("WEBHOOK_TARGETS", "any"));
    private OwnIssuer issuer = new OwnIssuer();
    private Shopfront shop = new Shopfront(installation, "test");
    private Endpoint<Consumer> endpoint = installation.wiring().consumer();

    /** Another organisation each time, and an environment that remembers nothing. */
    @BeforeEach
    void begin() {
        issuer.close();
        issuer = new OwnIssuer();
        shop = new Shopfront(installation, "test");
        endpoint = installation.wiring().consumer();
    }

    @AfterAll
    void close() {
        issuer.close();
        installation.close();
    }

    @Test
    void itsTokensNameOneConsumerForEachSubjectForEver() {
        register();

        var first = called(issuer.token("user-1", now()));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("id")).matches("cons_[0-9A-Z]{26}");
        assertThat(first.members()).containsEntry("guest", false);
        installation.clock().forward(Duration.ofDays(400));
        assertThat(called(issuer.token("user-1", now())).text("id")).isEqualTo(first.text("id"));
        assertThat(called(issuer.token("user-2", now())).text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void aSubjectIsAnotherConsumerInEveryOrganisationAndMode() {
        register();
        var ids =
                Stream.of(
                                shop,
                                new Shopfront(installation, shop.organisation(), "live"),
                                new Shopfront(installation, "test"))
                        .map(each -> {
                            register(each);
                            return call(each, issuer.token("user-1", now())).text("id");
                        });

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void anIssuerNobodyRegisteredHereIsRefused() {
        register(new Shopfront(installation, "test"));

        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(401);
        assertThat(issuer.calls()).isZero();
    }

    @Test
    void aRegistrationAndItsEndAreFeltWithinAMinute() {
        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(401);
        var id = register().text("id");
        installation.clock().forward(Duration.ofSeconds(60));
        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(200);

        var call = GatewayCall.of("DELETE", "/").path("issuerId", id);
        assertThat(operator(DeleteIssuerFunction::new, call).text("id")).isEqualTo(id);
        assertThat(operator(DeleteIssuerFunction::new, call).status()).isEqualTo(404);
        installation.clock().forward(Duration.ofSeconds(60));
        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(401);
    }

    @Test
    void itsKeysAreKeptForTenMinutesAndANewOneIsAskedForOnceAMinute() {
        register();
        for (int i = 0; i < 9; i++) {
            assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(200);
            installation.clock().forward(Duration.ofMinutes(1));
        }
        assertThat(issuer.calls()).isEqualTo(1);

        issuer.rotate("key-2");
        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(200);
        assertThat(issuer.calls()).isEqualTo(2);
        issuer.rotate("key-3");
        for (int i = 0; i < 20; i++) {
            assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(401);
        }
        assertThat(issuer.calls()).isEqualTo(2);
        installation.clock().forward(Duration.ofMinutes(1));
        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(200);
    }

    @Test
    void itsKeysAreNotTrustedForLongerThanTenMinutesWithoutAskingAgain() {
        register();
        var token = issuer.token("user-1", now());
        assertThat(called(token).status()).isEqualTo(200);
        issuer.answer(500, "");

        installation.clock().forward(Duration.ofMinutes(9));
        assertThat(called(token).status()).isEqualTo(200);
        installation.clock().forward(Duration.ofMinutes(1));
        assertThat(called(token).status()).isEqualTo(401);
    }

    static Stream<String> documents() {
        return Stream.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"keys\":{}}",
                "{\"keys\":[{}]}",
                "{\"keys\":[null]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\"}]}",
                " ".repeat(64 * 1024) + "{\"keys\":[]}");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsNotAKeySetIsNoReasonToFail(String document) {
        register();
        issuer.answer(200, document);

        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"key\"",
                "[]",
                "{}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"AA\"}",
                "{\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"AKP\",\"kid\":\"key-1\",\"alg\":\"ML-DSA-44\",\"pub\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed449\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":1,\"x\":\"AA\"}",
                "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\",\"use\":\"unheard-of\"}",
                "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\",\"key_ops\":\"verify\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":1e400000000}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":-1e309}",
                "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\",\"deep\":[{\"n\":1e99999999999}]}",
                "1e400000000"
            })
    void anOddKeyBesideAGoodOneIsSkipped(String odd) {
        register();
        String good = issuer.keySet().replaceAll("^\\{\"keys\":\\[|\\]\\}$", "");
        for (String keys : List.of(odd + ',' + good, good + ',' + odd)) {
            issuer.answer(200, "{\"keys\":[" + keys + "]}");
            installation.clock().forward(Duration.ofMinutes(11));

            assertThat(called(issuer.token("user-1", now())).status()).as(keys).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at+jwt",
                "AT+JWT",
                "application/at+jwt",
                "Application/AT+JWT",
                "JWT",
                "application/jwt"
            })
    void anAccessTokensTypeHasSeveralSpellings(String type) {
        register();

        assertThat(called(issuer.token(type, "user-1", now())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/at+jwt", "application/application/at+jwt", "id+jwt", "", "at"})
    void anotherTypeIsRefused(String type) {
        register();

        assertThat(called(issuer.token(type, "user-1", now())).status()).isEqualTo(401);
    }

    static Stream<Object> subjects() {
        return Stream.of(
                1L,
                new BigDecimal("1.5"),
                true,
                List.of("user-1"),
                Map.of(),
                "",
                " ",
                "x".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aSubjectIsAText(Object subject) {
        register();

        assertThat(called(issuer.token("JWT", subject, now())).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void aSubjectWithHalfAPairIsRefused(int half) {
        register();
        String escaped = "\\u%04x".formatted(half);

        assertThat(called(issuer.escaped("user-" + escaped, now())).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 404, 500})
    void anAnswerThatIsNotGoodIsNotFollowed(int status) {
        register();
        issuer.answer(status, "");

        assertThat(called(issuer.token("user-1", now())).status()).isEqualTo(401);
        assertThat(issuer.calls()).isEqualTo(1);
    }

    @Test
    void anIssuerIsRegisteredOnce() {
        var created = register();
        assertThat(created.members().keySet())
                .containsExactly("id", "issuer", "audience", "jwksUrl", "createdAt");

        var again = operator(CreateIssuerFunction::new, post().json(issuer.order()));

        assertThat(again.status()).isEqualTo(409);
        assertThat(operator(ListIssuersFunction::new, GatewayCall.of("GET", "/")).body())
                .isEqualTo("{\"data\":[" + created.body() + "],\"next\":null}");
    }

    @Test
    void thereAreAtMostTen() {
        for (int i = 0; i < 10; i++) {
            assertThat(created("https://issuer-" + i + ".example", issuer.address()).status())
                    .isEqualTo(201);
        }
        assertThat(created("https://issuer-10.example", issuer.address()).status()).isEqualTo(409);
        var page =
                operator(ListIssuersFunction::new, GatewayCall.of("GET", "/").query("limit", "7"));
        var rest =
                operator(
                        ListIssuersFunction::new,
                        GatewayCall.of("GET", "/").query("after", page.text("next")));
        assertThat((List<?>) page.members().get("data")).hasSize(7);
        assertThat((List<?>) rest.members().get("data")).hasSize(3);
    }

    @Test
    void nobodyElseIssuesOurTokens() {
        var answer = created("consumer-app", issuer.address());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("issuer must be another than that of our own tokens");
    }

    @Test
    void deployedOnlyTlsAddressesAreTaken() {
        try (var deployed = new Installation()) {
            var there = new Shopfront(deployed, "test");
            var answer =
                    deployed.operator(
                            CreateIssuerFunction::new,
                            post().path("org", there.organisation())
                                    .path("mode", "test")
                                    .json(issuer.order()));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("jwksUrl must be a public https address");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://my_host.example.com/jwks, has no underscore",
        "https://example.com:65536/jwks, port is 1 to 65535",
        "https://-a.example.com/jwks, labels of 1 to 63",
        "https://xn--a.example/jwks, is a domain name (UTS 46)",
        "https://example.com/\u00e9, percent-encoded"
    })
    void theTrueFaultOfAnAddressIsTold(String address, String fault) {
        var answer = created("https://login.example.com", address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("jwksUrl must be an address").contains(fault);
    }

    @Test
    void anAddressIsKeptWithItsHostInAscii() {
        assertThat(created("https://a.example", "https://b\u00fccher.example/jwks").text("jwksUrl"))
                .isEqualTo("https://xn--bcher-kva.example/jwks");
    }

    private Answered register() {
        return register(shop);
    }

    private Answered register(Shopfront where) {
        return installation.operator(
                CreateIssuerFunction::new,
                post().path("org", where.organisation())
                        .path("mode", where.mode())
                        .json(issuer.order()));
    }

    private Answered created(String name, String address) {
        return operator(
                CreateIssuerFunction::new,
                post().json(
                                Json.object()
                                        .put("issuer", name)
                                        .put("audience", "a")
                                        .put("jwksUrl", address)
                                        .toString()));
    }

    private Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(
                function, call.path("org", shop.organisation()).path("mode", shop.mode()));
    }

    private Answered called(String token) {
        return call(shop, token);
    }

    private Answered call(Shopfront from, String token) {
        return GatewayCall.of("POST", "/")
                .header("X-Publishable-Key", from.publishable())
                .header("Authorization", "Bearer " + token)
                .to((event, reply) ->
                        endpoint.serve(
                                event,
                                reply,
                                (_, consumer) ->
                                        Reply.json(
                                                200,
                                                Json.object()
                                                        .put("id", consumer.id())
                                                        .put("guest", consumer.guest()))));
    }

    private Instant now() {
        return installation.clock().instant();
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
