package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.carts.SubmitCartFunction;
import fairdraw.functions.giveaways.ReadDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.lotteries.ListAvailableLotteriesFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The limit of requests a minute with one API key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyLimitsTest {
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
