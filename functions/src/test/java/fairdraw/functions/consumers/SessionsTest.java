package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.Installation;
import fairdraw.functions.Shopfront;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.JsonTree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {
    private static final String CUSTOMER =
            "{\"provider\":\"shopify\",\"issuer\":\"https://store.example\",\"subject\":\"c-%d\"}";

    private final Installation installation = new Installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private int customers;

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aGuestGetsASessionInThePublishedForm() {
        var answer = shop.guest();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(answer.members().keySet())
                .containsExactly("session", "accessToken", "refreshToken");
        var session = session(answer);
        assertThat(session.keySet()).containsExactly("type", "consumerId", "guestId", "expiresAt");
        assertThat(session).containsEntry("type", "guest");
        assertThat(text(session, "consumerId"))
                .matches("guest_[0-9A-Z]{26}")
                .isEqualTo(session.get("guestId"));
        assertThat(text(session, "expiresAt"))
                .isEqualTo(installation.clock().instant().plus(Duration.ofHours(1)).toString());
        assertThat(consumer(answer))
                .hasValueSatisfying(known -> {
                    assertThat(known.id()).isEqualTo(session.get("consumerId"));
                    assertThat(known.guest()).isTrue();
                    assertThat(known.tenant().organisation()).isEqualTo(shop.organisation());
                });
    }

    @Test
    void eachGuestIsAnother() {
        assertThat(session(shop.guest()).get("consumerId"))
                .isNotEqualTo(session(shop.guest()).get("consumerId"));
    }

    @Test
    void aCodeOpensTheSessionOfTheSameConsumerEachTime() {
        var customer = customer();
        var first = exchange(code(customer));
        var second = exchange(code(customer));

        assertThat(first.status()).isEqualTo(200);
        assertThat(session(first).keySet()).containsExactly("type", "consumerId", "expiresAt");
        assertThat(session(first)).containsEntry("type", "authenticated");
        assertThat(text(session(first), "consumerId"))
                .matches("cons_[0-9A-Z]{26}")
                .isEqualTo(session(second).get("consumerId"));
        assertThat(consumer(first))
                .hasValueSatisfying(known -> assertThat(known.guest()).isFalse());
        assertThat(session(exchange(code(customer()))).get("consumerId"))
                .isNotEqualTo(session(first).get("consumerId"));
    }

    @Test
    void aCodeIsGoodOnceAndForAMinute() {
        var used = code(customer());
        exchange(used);
        assertThat(exchange(used)).satisfies(refused(401, "invalid_exchange_code"));
        assertThat(exchange("exc_nobody")).satisfies(refused(401, "invalid_exchange_code"));

        var late = code(customer());
        installation.clock().forward(Duration.ofSeconds(60));
        assertThat(exchange(late)).satisfies(refused(401, "exchange_code_expired"));
    }

    @Test
    void aCodeIsOfNoUseToAnotherOrganisationOrMode() {
        var code = code(customer());
        var body = Json.object().put("exchangeCode", code).toString();

        for (var other :
                new Shopfront[] {
                    new Shopfront(installation, "test"),
                    new Shopfront(installation, shop.organisation(), "live")
                }) {
            assertThat(other.page(ExchangeExternalFunction::new, post().json(body)))
                    .satisfies(refused(401, "invalid_exchange_code"));
        }
        assertThat(exchange(code).status()).isEqualTo(200);
    }

    @Test
    void aGuestWhoSaysWhoTheyAreStaysTheSameConsumer() {
        var guest = shop.guest();
        var customer = customer();

        var upgraded = exchange(code(customer), guest.text("accessToken"));

        assertThat(upgraded.status()).isEqualTo(200);
        assertThat(session(upgraded))
                .containsEntry("type", "authenticated")
                .containsEntry("consumerId", session(guest).get("consumerId"));
        assertThat(refresh(guest.text("refreshToken")))
                .satisfies(refused(401, "invalid refresh token"));
        assertThat(session(exchange(code(customer))).get("consumerId"))
                .isEqualTo(session(guest).get("consumerId"));
    }

    @Test
    void anIdentityIsNeverTwoConsumers() {
        var customer = customer();
        exchange(code(customer));
        var code = code(customer);

        assertThat(exchange(code, shop.guestToken())).satisfies(refused(409, "consumer_conflict"));

        // The code is still good for whoever the identity is.
        assertThat(exchange(code).status()).isEqualTo(200);
    }

    @Test
    void aGuestWhoseSessionIsOverCannotBeUpgraded() {
        var token = shop.guestToken();
        shop.consumer(LogoutFunction::new, token, post());

        assertThat(exchange(code(customer()), token))
                .satisfies(refused(401, "Authentication required"));
        assertThat(exchange(code(customer()), "nonsense"))
                .satisfies(refused(401, "Authentication required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"issuer\":\"i\",\"subject\":\"s\"} | provider | provider is required",
                "{\"provider\":\"p\",\"issuer\":\"\",\"subject\":\"s\"} | issuer"
                        + " | issuer must be 1 to 255 characters",
                "{\"provider\":\"p\",\"issuer\":\"i\",\"subject\":1} | subject"
                        + " | subject must be a string",
                "{\"provider\":\"p\",\"issuer\":\"i\",\"subject\":\"s\",\"claims\":1} | claims"
                        + " | claims must be an object"
            })
    void anIdentityIsCheckedMemberByMember(String body, String field, String message) {
        var answer = shop.server(AuthorizeExternalFunction::new, post().json(body));

        assertThat(answer).satisfies(refused(400, "Validation failed"));
        assertThat(answer.members()).containsEntry("code", "VALIDATION_FAILED");
        assertThat(answer.body())
                .contains(Json.object().put("field", field).put("message", message).toString());
    }

    @Test
    void onlyServersAskForCodes() {
        var body = CUSTOMER.formatted(1);
        assertThat(shop.page(AuthorizeExternalFunction::new, post().json(body)))
                .satisfies(refused(401, "Secret key required"));
        assertThat(
                        installation.call(
                                AuthorizeExternalFunction::new,
                                post().header("Authorization", "Bearer " + shop.guestToken())
                                        .json(body)))
                .satisfies(refused(401, "Secret key required"));
        assertThat(
                        shop.server(
                                AuthorizeExternalFunction::new,
                                post().header("Origin", "https://store.example").json(body)))
                .satisfies(refused(403, "Secret keys must not be sent by browsers"));
        assertThat(
                        installation
                                .call(
                                        AuthorizeExternalFunction::new,
                                        post().header("X-Secret-Key", shop.secret())
                                                .header("X-Organization-Id", shop.organisation())
                                                .json(body))
                                .status())
                .isEqualTo(200);
        assertThat(
                        installation.call(
                                AuthorizeExternalFunction::new,
                                post().header("X-Secret-Key", shop.secret())
                                        .header("X-Organization-Id", "org_other")
                                        .json(body)))
                .satisfies(refused(401, "Invalid API key"));
    }

    @Test
    void aRefreshTokenGivesWayToItsSuccessor() {
        var guest = shop.guest();
        installation.clock().forward(Duration.ofMinutes(59));

        var next = refresh(guest.text("refreshToken"));

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.members().keySet()).containsExactly("accessToken", "refreshToken");
        assertThat(next.text("refreshToken")).isNotEqualTo(guest.text("refreshToken"));
        installation.clock().forward(Duration.ofMinutes(2));
        assertThat(consumer(guest)).isEmpty();
        assertThat(consumer(next))
                .hasValueSatisfying(known ->
                        assertThat(known.id()).isEqualTo(session(guest).get("consumerId")));
        assertThat(refresh(next.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aLostAnswerIsGivenAgainButAStaleTokenEndsTheSession() {
        var first = shop.guest().text("refreshToken");
        var second = refresh(first).text("refreshToken");
        installation.clock().forward(Duration.ofSeconds(30));
        assertThat(refresh(first).text("refreshToken")).isEqualTo(second);

        installation.clock().forward(Duration.ofSeconds(1));
        assertThat(refresh(first)).satisfies(refused(401, "invalid refresh token"));

        assertThat(refresh(second)).satisfies(refused(401, "invalid refresh token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rt_", "rt_x", "null", "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.e30."})
    void whatIsNoRefreshTokenIsRefused(String text) {
        var answer = refresh(text);

        assertThat(answer.status()).isIn(400, 401);
    }

    @Test
    void aTokenOfAnotherOrganisationOrModeIsRefusedAndHarmsNothing() {
        var token = shop.guest().text("refreshToken");
        var body = Json.object().put("refreshToken", token).toString();
        for (var other :
                new Shopfront[] {
                    new Shopfront(installation, "test"),
                    new Shopfront(installation, shop.organisation(), "live")
                }) {
            assertThat(other.page(RefreshSessionFunction::new, post().json(body)))
                    .satisfies(refused(401, "invalid refresh token"));
        }
        assertThat(refresh(token).status()).isEqualTo(200);
    }

    @Test
    void anInventedTokenOfAKnownSessionHarmsNothing() {
        var token = shop.guest().text("refreshToken");
        refresh(token);
        var invented = token.substring(0, token.length() - 32) + "0".repeat(32);

        assertThat(refresh(invented)).satisfies(refused(401, "invalid refresh token"));

        assertThat(refresh(token).status()).isEqualTo(200);
    }

    @Test
    void logoutEndsTheSession() {
        var guest = shop.guest();
        var token = guest.text("accessToken");

        var answer = shop.consumer(LogoutFunction::new, token, post());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(refresh(guest.text("refreshToken")))
                .satisfies(refused(401, "invalid refresh token"));
        assertThat(shop.consumer(LogoutFunction::new, token, post()).status()).isEqualTo(204);
    }

    @Test
    void logoutNeedsNoKeyButTheToken() {
        var guest = shop.guest();
        var token = guest.text("accessToken");

        assertThat(installation.call(LogoutFunction::new, post()))
                .satisfies(refused(401, "Authentication required"));
        assertThat(shop.page(LogoutFunction::new, post()))
                .satisfies(refused(401, "Authentication required"));
        assertThat(
                        installation
                                .call(
                                        LogoutFunction::new,
                                        post().header("Authorization", "Bearer " + token))
                                .status())
                .isEqualTo(204);
        assertThat(refresh(guest.text("refreshToken")).status()).isEqualTo(401);
    }

    @Test
    void theKeysThatSignAreListed() {
        var header = shop.guestToken().split("\\.", -1)[0];

        var answer =
                installation.call(
                        GetConsumerKeysFunction::new,
                        GatewayCall.of("GET", "/.well-known/jwks.json"));

        assertThat(answer.headers()).containsEntry("Cache-Control", "public, max-age=600");
        assertThat(answer.body())
                .matches(
                        "\\{\"keys\":\\[\\{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\","
                                + "\"alg\":\"EdDSA\",\"kid\":\"ct_1_[0-9a-f]{8}\",\"x\":\"[\\w-]{43}\"}]}");
        var decoded = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
        assertThat(decoded)
                .matches("\\{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"ct_1_[0-9a-f]{8}\"}");
    }

    private Answered exchange(String code) {
        return call(ExchangeExternalFunction::new, "exchangeCode", code);
    }

    private Answered exchange(String code, String token) {
        var body = Json.object().put("exchangeCode", code).toString();
        return shop.consumer(ExchangeExternalFunction::new, token, post().json(body));
    }

    private Answered refresh(String token) {
        return call(RefreshSessionFunction::new, "refreshToken", token);
    }

    private Answered call(
            Function<Wiring, RequestStreamHandler> function, String member, String value) {
        return shop.page(function, post().json(Json.object().put(member, value).toString()));
    }

    private String customer() {
        return CUSTOMER.formatted(++customers);
    }

    private String code(String customer) {
        return shop.server(AuthorizeExternalFunction::new, post().json(customer))
                .text("exchangeCode");
    }

    private Optional<Consumer> consumer(Answered opened) {
        return installation
                .wiring()
                .consumers()
                .accessTokens()
                .readOurs(opened.text("accessToken"), installation.clock().instant());
    }

    private static java.util.function.Consumer<Answered> refused(int status, String error) {
        return answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.members()).containsEntry("error", error);
        };
    }

    private static Map<String, @Nullable Object> session(Answered answer) {
        return JsonTree.members(Objects.requireNonNull(answer.members().get("session")));
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return String.valueOf(members.get(name));
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
