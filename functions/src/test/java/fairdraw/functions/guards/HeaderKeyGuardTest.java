package fairdraw.functions.guards;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Reply;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.access.RevokeApiKeyFunction;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeaderKeyGuardTest {
    private final Installation installation = new Installation();
    private final Endpoint<Tenant> endpoint = installation.wiring().surfaces().lotteries();
    private final String organisation = installation.organisation();

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "test"})
    void aKeyTellsOrganisationAndMode(String mode) {
        assertThat(secret(installation.lotteriesKey(organisation, mode)).body())
                .isEqualTo("{\"tenant\":\"" + organisation + " " + mode + "\"}");
    }

    @Test
    void aCallWithoutAKeyIsToldSo() {
        assertThat(call(GatewayCall.of("GET", "/")).body())
                .isEqualTo(
                        "{\"message\":\"Missing X-API-Secret header\",\"code\":401,\"status\":\"error\"}");
        assertThat(call(GatewayCall.of("GET", "/").header("X-API-Key", "pk_live_x")).body())
                .contains("Missing X-API-Secret header");
    }

    @Test
    void everyKeyThatIsNotASecretKeyOfLotteriesIsInvalid() {
        var good = installation.lotteriesKey(organisation, "live");

        for (var text :
                new String[] {
                    "",
                    "x",
                    good.substring(1),
                    good.substring(0, good.length() - 1),
                    good.replace("sk_live_", "sk_test_"),
                    key("{\"surface\":\"draws\",\"kind\":\"secret\"}"),
                    key("{\"surface\":\"draws\",\"kind\":\"publishable\"}"),
                    key("{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"a\"}"),
                    key("{\"surface\":\"carts\",\"kind\":\"secret\"}"),
                    installation.operatorKey()
                }) {
            assertThat(secret(text).body())
                    .as(text)
                    .isEqualTo(
                            "{\"message\":\"Invalid API key\",\"code\":401,\"status\":\"error\"}");
        }
    }

    @Test
    void aRepeatedHeaderIsAmbiguous() {
        var good = installation.lotteriesKey(organisation, "live");

        assertThat(call(GatewayCall.of("GET", "/").header("X-API-Secret", good, good)).status())
                .isEqualTo(400);
        assertThat(
                        call(GatewayCall.of("GET", "/")
                                        .header("X-API-Secret", good)
                                        .header("x-api-secret", good))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aRevocationIsFeltWithinAMinute() {
        var created =
                installation.key(
                        organisation, "live", "{\"surface\":\"lotteries\",\"kind\":\"secret\"}");
        assertThat(secret(created.text("key")).status()).isEqualTo(200);
        installation.operator(
                RevokeApiKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("org", organisation)
                        .path("mode", "live")
                        .path("keyId", created.text("id")));

        installation.clock().forward(Duration.ofSeconds(60));

        assertThat(secret(created.text("key")).body())
                .isEqualTo(
                        "{\"message\":\"API key has been revoked\",\"code\":403,\"status\":\"error\"}");
    }

    private String key(String body) {
        return installation.key(organisation, "live", body).text("key");
    }

    private Answered secret(String text) {
        return call(GatewayCall.of("GET", "/").header("X-API-Secret", text));
    }

    private Answered call(GatewayCall call) {
        return call.to((event, reply) ->
                GatewayCall.serve(
                        endpoint,
                        event,
                        reply,
                        (_, tenant) ->
                                Reply.json(
                                        200,
                                        Json.object()
                                                .put(
                                                        "tenant",
                                                        tenant.organisation()
                                                                + " "
                                                                + tenant.mode().word()))));
    }
}
