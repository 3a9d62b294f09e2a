package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.carts.SubmitCartFunction;
import fairdraw.functions.giveaways.ReadDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.lotteries.ListAvailableLotteriesFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The limit of requests a minute with one API key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyLimitsTest {
    private static final String[] PUBLISHED = {
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"
    };

    private final Installation installation = new Installation(Map.of("REQUESTS_PER_KEY", "2"));
    private final String organisation = installation.organisation();
    private final Shopfront shop = new Shopfront(installation, organisation, "test");

    @AfterAll
    void close() {
        installation.close();
    }

    private Answered thirdOf(RequestStreamHandler function, String header, String key) {
        installation.clock().set(Instant.parse("2026-07-01T13:00:00.500Z"));
        for (int times = 0; times < 2; times++) {
            assertThat(call(function, header, key).status()).isNotEqualTo(429);
        }
        return call(function, header, key);
    }

    private Answered call(RequestStreamHandler function, String header, String key) {
        return installation.call(
                function,
                GatewayCall.of("GET", "/").path("drawId", "draw_none").header(header, key));
    }

    @Test
    void aPartnerIsRefusedInTheLotteriesShapeUntilTheNextMinute() {
        var function = new ListAvailableLotteriesFunction(installation.wiring());
        String key = installation.lotteriesKey(organisation, "test");
        String other = installation.lotteriesKey(organisation, "test");

        Answered refused = thirdOf(function, "X-API-Secret", key);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body())
                .isEqualTo(
                        "{\"message\":\"Rate limit exceeded\",\"code\":429,\"status\":\"error\"}");
        assertThat(refused.headers()).containsEntry("Retry-After", "60");
        assertThat(call(function, "X-API-Secret", other).status()).isEqualTo(200);
        installation.clock().forward(Duration.ofMillis(59_499));
        assertThat(call(function, "X-API-Secret", key).headers()).containsEntry("Retry-After", "1");
        installation.clock().forward(Duration.ofMillis(1));
        assertThat(call(function, "X-API-Secret", key).status()).isEqualTo(200);
    }

    @Test
    void anOrganisationsPageIsRefusedAsPublishedForDraws() {
        var function = new ReadDrawFunction(installation.wiring());

        Answered refused = thirdOf(function, "X-Publishable-Key", shop.publishable());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body())
                .isEqualTo("{\"error\":\"Rate limit exceeded\",\"retryAfter\":60}");
        assertThat(refused.headers())
                .containsEntry("Retry-After", "60")
                .containsEntry("X-RateLimit-Limit", "2")
                .containsEntry("X-RateLimit-Remaining", "0")
                .containsEntry(
                        "X-RateLimit-Reset",
                        String.valueOf(Instant.parse("2026-07-01T13:01:00Z").getEpochSecond()));
        assertThat(installation.logged().getLast()).contains("\"Reason\":\"RATE_LIMITED\"");
    }

    @Test
    void everyAnswerAboutDrawsSaysWhatTheKeyHasLeft() {
        var function = new ReadDrawFunction(installation.wiring());
        String key = "Bearer " + shop.secret();
        installation.clock().set(Instant.parse("2026-07-01T14:00:59Z"));

        assertThat(List.of(left(function, key), left(function, key), left(function, key)))
                .containsExactly("404 1", "404 0", "429 0");
        installation.clock().forward(Duration.ofSeconds(1));
        Answered next = call(function, "Authorization", key);
        assertThat(next.headers())
                .containsEntry("X-RateLimit-Limit", "2")
                .containsEntry("X-RateLimit-Remaining", "1")
                .containsEntry(
                        "X-RateLimit-Reset",
                        String.valueOf(Instant.parse("2026-07-01T14:02:00Z").getEpochSecond()));
    }

    private String left(RequestStreamHandler function, String key) {
        Answered answered = call(function, "Authorization", key);
        return answered.status() + " " + answered.headers().get("X-RateLimit-Remaining");
    }

    @Test
    void nothingIsSaidOfALimitToWhomeverItDoesNotHold() {
        var draws = new ReadDrawFunction(installation.wiring());
        var lotteries = new ListAvailableLotteriesFunction(installation.wiring());
        String partner = installation.lotteriesKey(organisation, "test");

        assertThat(call(draws, "X-Publishable-Key", "pk_test_nobody").headers())
                .doesNotContainKeys(PUBLISHED);
        assertThat(call(lotteries, "X-API-Secret", partner).headers())
                .doesNotContainKeys(PUBLISHED);
        try (var unlimited = new Installation()) {
            var page = new Shopfront(unlimited, unlimited.organisation(), "test").publishable();
            assertThat(
                            unlimited
                                    .call(
                                            new ReadDrawFunction(unlimited.wiring()),
                                            GatewayCall.of("GET", "/")
                                                    .path("drawId", "draw_none")
                                                    .header("X-Publishable-Key", page))
                                    .headers())
                    .doesNotContainKeys(PUBLISHED);
        }
    }

    @Test
    void aCheckoutIsRefusedInTheCartsShape() {
        var function = new SubmitCartFunction(installation.wiring());
        String key =
                installation
                        .key(organisation, "test", "{\"surface\": \"carts\", \"kind\": \"secret\"}")
                        .text("key");

        Answered refused = thirdOf(function, "X-Api-Key", key);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"error\":\"Rate limit exceeded\"}");
    }

    @Test
    void whoIsNotAdmittedIsNotCounted() {
        var function = new ListAvailableLotteriesFunction(installation.wiring());

        assertThat(thirdOf(function, "X-API-Secret", "sk_test_nobody").status()).isEqualTo(401);
    }
}
