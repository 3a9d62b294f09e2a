package fairdraw.functions.guards;

import static org.assertj.core.api.Assertions.assertThat;

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
class CampaignsGuardTest {
    private static final String INVALID = "{\"detail\":\"Invalid API key\"}";

    private final Installation installation = new Installation();
    private final Endpoint<CampaignCaller> endpoint = installation.wiring().surfaces().campaigns();
    private final String organisation = installation.organisation();

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "test"})
    void aKeyTellsOrganisationModeAndCampaign(String mode) {
        Answered made =
                key(mode, "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"a_b\"}");

        assertThat(bearer(made.text("key")).body())
                .isEqualTo("{\"caller\":\"" + organisation + " " + mode + " a_b\"}");
    }

    @Test
    void aCallWithoutAKeyIsToldSo() {
        Answered answered = call(GatewayCall.of("GET", "/").header("X-API-Secret", "sk_live_x"));

        assertThat(answered.status()).isEqualTo(401);
        assertThat(answered.body()).isEqualTo("{\"detail\":\"Missing API key\"}");
    }

    @Test
    void everyKeyThatIsNotACampaignsIsInvalid() {
        String good =
                key("live", "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"a\"}")
                        .text("key");

        for (String text :
                new String[] {
                    "x",
                    good.substring(0, good.length() - 1),
                    good.replace("evolu_live_", "evolu_test_"),
                    good.replace("_a_", "_b_"),
                    key("live", "{\"surface\":\"draws\",\"kind\":\"secret\"}").text("key"),
                    installation.lotteriesKey(organisation, "live"),
                    installation.operatorKey()
                }) {
            Answered answered = bearer(text);

            assertThat(answered.status()).as(text).isEqualTo(401);
            assertThat(answered.body()).as(text).isEqualTo(INVALID);
        }
    }

    @Test
    void aRevokedKeyIsAnInvalidOneWithinAMinute() {
        Answered made =
                key("live", "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"a\"}");
        assertThat(bearer(made.text("key")).status()).isEqualTo(200);
        installation.operator(
                RevokeApiKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("org", organisation)
                        .path("mode", "live")
                        .path("keyId", made.text("id")));

        installation.clock().forward(Duration.ofSeconds(60));

        assertThat(bearer(made.text("key")).status()).isEqualTo(401);
        assertThat(bearer(made.text("key")).body()).isEqualTo(INVALID);
    }

    @Test
    void aRepeatedHeaderIsAmbiguous() {
        String good =
                "Bearer "
                        + key(
                                        "live",
                                        "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"a\"}")
                                .text("key");

        assertThat(call(GatewayCall.of("GET", "/").header("Authorization", good, good)).body())
                .isEqualTo("{\"detail\":\"Send one credential only\"}");
    }

    private Answered key(String mode, String body) {
        return installation.key(organisation, mode, body);
    }

    private Answered bearer(String text) {
        return call(GatewayCall.of("GET", "/").header("Authorization", "Bearer " + text));
    }

    private Answered call(GatewayCall call) {
        return call.to((event, reply) ->
                GatewayCall.serve(
                        endpoint,
                        event,
                        reply,
                        (_, caller) ->
                                Reply.json(
                                        200,
                                        Json.object()
                                                .put(
                                                        "caller",
                                                        String.join(
                                                                " ",
                                                                caller.tenant()
                                                                        .organisation()
                                                                        .text(),
                                                                caller.tenant().mode().word(),
                                                                caller.campaign().text())))));
    }
}
