package fairdraw.functions.consumers;

import static fairdraw.functions.consumers.SessionPage.refused;
import static fairdraw.functions.consumers.SessionPage.session;
import static fairdraw.functions.consumers.SessionPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTest {
    private final Installation installation = new Installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private final SessionPage page = new SessionPage(installation, shop);

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aCodeOpensTheSessionOfTheSameConsumerEachTime() {
        var customer = page.customer();
        var first = page.exchange(page.code(customer));
        var second = page.exchange(page.code(customer));

        assertThat(first.status()).isEqualTo(200);
        assertThat(session(first).keySet()).containsExactly("type", "consumerId", "expiresAt");
        assertThat(session(first)).containsEntry("type", "authenticated");
        assertThat(text(session(first), "consumerId"))
                .matches("cons_[0-9A-Z]{26}")
                .isEqualTo(session(second).get("consumerId"));
        assertThat(page.consumer(first))
                .hasValueSatisfying(known -> assertThat(known.guest()).isFalse());
        assertThat(session(page.exchange(page.code(page.customer()))).get("consumerId"))
                .isNotEqualTo(session(first).get("consumerId"));
    }

    @Test
    void aCodeIsGoodOnceAndForAMinute() {
        var used = page.code(page.customer());
        page.exchange(used);
        assertThat(page.exchange(used)).satisfies(refused(401, "invalid_exchange_code"));
        assertThat(page.exchange("exc_nobody")).satisfies(refused(401, "invalid_exchange_code"));

        var late = page.code(page.customer());
        installation.clock().forward(Duration.ofSeconds(60));
        assertThat(page.exchange(late)).satisfies(refused(401, "exchange_code_expired"));
    }

    @Test
    void aCodeIsOfNoUseToAnotherOrganisationOrMode() {
        var code = page.code(page.customer());
        var body = Json.object().put("exchangeCode", code).toString();

        for (var other : shop.others()) {
            assertThat(other.page(ExchangeExternalFunction::new, post().json(body)))
                    .satisfies(refused(401, "invalid_exchange_code"));
        }
        assertThat(page.exchange(code).status()).isEqualTo(200);
    }

    @Test
    void aGuestWhoSaysWhoTheyAreStaysTheSameConsumer() {
        var guest = shop.guest();
        var customer = page.customer();

        var upgraded = page.exchange(page.code(customer), guest.text("accessToken"));

        assertThat(upgraded.status()).isEqualTo(200);
        assertThat(session(upgraded))
                .containsEntry("type", "authenticated")
                .containsEntry("consumerId", session(guest).get("consumerId"));
        assertThat(page.refresh(guest.text("refreshToken")))
                .satisfies(refused(401, "invalid refresh token"));
        assertThat(session(page.exchange(page.code(customer))).get("consumerId"))
                .isEqualTo(session(guest).get("consumerId"));
    }

    @Test
    void anIdentityIsNeverTwoConsumers() {
        var customer = page.customer();
        page.exchange(page.code(customer));
        var code = page.code(customer);

        assertThat(page.exchange(code, shop.guestToken()))
                .satisfies(refused(409, "consumer_conflict"));

        // The code is still valid for the consumer of that identity.
        assertThat(page.exchange(code).status()).isEqualTo(200);
    }

    @Test
    void aGuestWhoseSessionIsOverCannotBeUpgraded() {
        var token = shop.guestToken();
        shop.consumer(LogoutFunction::new, token, post());

        assertThat(page.exchange(page.code(page.customer()), token))
                .satisfies(refused(401, "Authentication required"));
        assertThat(page.exchange(page.code(page.customer()), "nonsense"))
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
        var body = page.customer();
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

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
