package fairdraw.functions.consumers;

import static fairdraw.functions.consumers.SessionPage.refused;
import static fairdraw.functions.consumers.SessionPage.session;
import static fairdraw.functions.consumers.SessionPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {
    private final Installation installation = new Installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private final SessionPage page = new SessionPage(installation, shop);

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
        assertThat(page.consumer(answer))
                .hasValueSatisfying(known -> {
                    assertThat(known.id().text()).isEqualTo(session.get("consumerId"));
                    assertThat(known.guest()).isTrue();
                    assertThat(known.tenant().organisation().text()).isEqualTo(shop.organisation());
                });
    }

    @Test
    void eachGuestIsAnother() {
        assertThat(session(shop.guest()).get("consumerId"))
                .isNotEqualTo(session(shop.guest()).get("consumerId"));
    }

    @Test
    void aRefreshTokenGivesWayToItsSuccessor() {
        var guest = shop.guest();
        installation.clock().forward(Duration.ofMinutes(59));

        var next = page.refresh(guest.text("refreshToken"));

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.members().keySet()).containsExactly("accessToken", "refreshToken");
        assertThat(next.text("refreshToken")).isNotEqualTo(guest.text("refreshToken"));
        installation.clock().forward(Duration.ofMinutes(2));
        assertThat(page.consumer(guest)).isEmpty();
        assertThat(page.consumer(next))
                .hasValueSatisfying(known ->
                        assertThat(known.id().text()).isEqualTo(session(guest).get("consumerId")));
        assertThat(page.refresh(next.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aLostAnswerIsGivenAgainButAStaleTokenEndsTheSession() {
        var first = shop.guest().text("refreshToken");
        var second = page.refresh(first).text("refreshToken");
        installation.clock().forward(Duration.ofSeconds(30));
        assertThat(page.refresh(first).text("refreshToken")).isEqualTo(second);

        installation.clock().forward(Duration.ofSeconds(1));
        assertThat(page.refresh(first)).satisfies(refused(401, "invalid refresh token"));

        assertThat(page.refresh(second)).satisfies(refused(401, "invalid refresh token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rt_", "rt_x", "null", "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.e30."})
    void whatIsNoRefreshTokenIsRefused(String text) {
        var answer = page.refresh(text);

        assertThat(answer.status()).isIn(400, 401);
    }

    @Test
    void aTokenOfAnotherOrganisationOrModeIsRefusedAndHarmsNothing() {
        var token = shop.guest().text("refreshToken");
        var body = Json.object().put("refreshToken", token).toString();
        for (var other : shop.others()) {
            assertThat(other.page(RefreshSessionFunction::new, post().json(body)))
                    .satisfies(refused(401, "invalid refresh token"));
        }
        assertThat(page.refresh(token).status()).isEqualTo(200);
    }

    @Test
    void anInventedTokenOfAKnownSessionHarmsNothing() {
        var token = shop.guest().text("refreshToken");
        page.refresh(token);
        var invented = token.substring(0, token.length() - 32) + "0".repeat(32);

        assertThat(page.refresh(invented)).satisfies(refused(401, "invalid refresh token"));

        assertThat(page.refresh(token).status()).isEqualTo(200);
    }

    @Test
    void logoutEndsTheSession() {
        var guest = shop.guest();
        var token = guest.text("accessToken");

        var answer = shop.consumer(LogoutFunction::new, token, post());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(page.refresh(guest.text("refreshToken")))
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
        assertThat(page.refresh(guest.text("refreshToken")).status()).isEqualTo(401);
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

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
