package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The requests that the gateway passes on, answers itself and refuses. */
@ExtendWith(Running.Shared.class)
final class GatewayTest {
    private static final byte[] NOTHING = new byte[0];

    private final Running running;

    GatewayTest(Running running) {
        this.running = running;
    }

    @Test
    void aRequestReachesItsFunctionAsTheGatewayWouldHandItOver() throws Exception {
        HttpResponse<String> response =
                running.call(
                        "POST",
                        "/things/a%2Fb%20c?q=1&q=2+3&empty",
                        "{\"ü\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("X-One")).contains("1");
        assertThat(response.headers().allValues("X-Many")).containsExactly("a", "b");
        JsonNode event = Json.parse(response.body());
        assertThat(event.path("resource").asText()).isEqualTo("/things/{id}");
        assertThat(event.path("path").asText()).isEqualTo("/things/a/b c");
        assertThat(event.at("/pathParameters/id").asText()).isEqualTo("a/b c");
        assertThat(event.path("httpMethod").asText()).isEqualTo("POST");
        assertThat(event.at("/queryStringParameters/q").asText()).isEqualTo("2 3");
        assertThat(event.at("/multiValueQueryStringParameters/q").toString())
                .isEqualTo("[\"1\",\"2 3\"]");
        assertThat(event.at("/queryStringParameters/empty").asText("?")).isEmpty();
        assertThat(event.at("/multiValueHeaders/X-twice").toString()).isEqualTo("[\"1\",\"2\"]");
        assertThat(event.path("body").asText()).isEqualTo("{\"ü\":1}");
        assertThat(event.at("/requestContext/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/requestContext/requestId").asText()).hasSize(36);
    }

    @Test
    void aLiteralSegmentIsPreferredToAParameter() throws Exception {
        assertThat(resource("/things/special")).isEqualTo("/things/special");
        assertThat(resource("/things/other")).isEqualTo("/things/{id}");
        assertThat(resource("/things/special/parts")).isEqualTo("/things/{id}/parts");
    }

    @Test
    void whatNoFunctionServesTheGatewayAnswersItself() throws Exception {
        for (String path : new String[] {"/nothing", "/things", "/things//parts", "/"}) {
            HttpResponse<String> response = running.call("GET", path, NOTHING);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).isEqualTo("{\"code\":404}");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            assertThat(response.headers().firstValue("X-Request-Id").orElse("")).hasSize(36);
        }
        assertThat(running.call("DELETE", "/things/special", NOTHING).statusCode()).isEqualTo(404);
    }

    @Test
    void aRouteOfAnyMethodTakesWhateverIsNoPreflight() throws Exception {
        for (String method : new String[] {"GET", "POST", "DELETE", "PURGE"}) {
            HttpResponse<String> response = running.call(method, "/documents", NOTHING);
            assertThat(Json.parse(response.body()).path("httpMethod").asText()).isEqualTo(method);
        }
        assertThat(running.call("OPTIONS", "/documents", NOTHING).body()).isEmpty();
    }

    @Test
    void headHasTheHeadersOfTheAnswerAndItsLengthButNoBody() throws Exception {
        HttpResponse<String> response = running.call("HEAD", "/documents", NOTHING);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("X-One")).contains("1");
        assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
        assertThat(running.call("HEAD", "/things/special", NOTHING).statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyOverTenMegabytesIsRefusedByTheGateway() throws Exception {
        HttpResponse<String> response =
                running.call("POST", "/things/x", new byte[10 * 1024 * 1024 + 1]);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"code\":413}");
    }

    @Test
    void aFunctionThatThrowsIsTheGatewaysServerError() throws Exception {
        HttpResponse<String> response = running.call("GET", "/things/broken", NOTHING);
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("{\"message\":\"broken\"}");
    }

    @Test
    void anAnswerThatLambdaWouldNotHandOnIsTheGatewaysServerError() throws Exception {
        HttpResponse<String> largest = running.call("GET", "/things/size-6291556", NOTHING);
        HttpResponse<String> larger = running.call("GET", "/things/size-6291557", NOTHING);

        assertThat(largest.statusCode()).isEqualTo(201);
        assertThat(larger.statusCode()).isEqualTo(502);
        assertThat(larger.body()).isEqualTo("{\"message\":\"broken\"}");
    }

    @Test
    void aPreflightIsAnsweredForPathsThatExist() throws Exception {
        HttpResponse<String> response = running.call("OPTIONS", "/things/x", NOTHING);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET,POST");
        assertThat(running.call("OPTIONS", "/nothing", NOTHING).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheGatewayAnswersByItselfIsALineOfTheLogWithoutWhatWasSent() throws Exception {
        for (List<String> line :
                List.of(
                        List.of("GET", "/people/ann@example.org", "GET -", "404", "NOT_FOUND"),
                        List.of("DELETE", "/things/ann", "DELETE /things/{id}", "404", "NOT_FOUND"),
                        List.of("OPTIONS", "/things/ann", "OPTIONS /things/{id}", "200", ""),
                        List.of("GET", "/things/broken", "GET /things/{id}", "502", "FAULT"))) {
            HttpResponse<String> response = running.call(line.get(0), line.get(1), NOTHING);
            JsonNode logged = running.awaitLine(requestId(response));

            assertThat(logged.path("route").asText()).isEqualTo(line.get(2));
            assertThat(logged.path("status").asText()).isEqualTo(line.get(3));
            assertThat(logged.path("Reason").asText()).isEqualTo(line.get(4));
            assertThat(logged.path("Milliseconds").asInt(-1)).isNotNegative();
            assertThat(Instant.parse(logged.path("time").asText()))
                    .isBeforeOrEqualTo(Instant.now());
            assertThat(logged.toString()).doesNotContain("ann");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsALineOfTheLog() throws Exception {
        HttpResponse<String> response =
                running.call("POST", "/things/x", new byte[10 * 1024 * 1024 + 1]);

        JsonNode logged = running.awaitLine(requestId(response));
        assertThat(logged.path("route").asText()).isEqualTo("POST /things/{id}");
        assertThat(logged.path("Reason").asText()).isEqualTo("TOO_LARGE");
    }

    private static String requestId(HttpResponse<String> response) {
        return response.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private String resource(String path) throws Exception {
        return Json.parse(running.call("GET", path, NOTHING).body()).path("resource").asText();
    }
}
