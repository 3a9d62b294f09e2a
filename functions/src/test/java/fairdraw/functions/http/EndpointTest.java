package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Guard.Anyone;
import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));

    @Test
    void aRequestIsReadWhateverTheCaseOfItsHeaders() {
        var answered =
                call(
                        GatewayCall.of("GET", "/a/b")
                                .header("x-OTHER", "one")
                                .path("slug", "b")
                                .query("page", "3"),
                        ErrorShape.PLAIN,
                        request ->
                                Reply.json(
                                        200,
                                        Json.object()
                                                .put("call", request.method() + request.path())
                                                .put("slug", request.path("slug"))
                                                .put("page", request.query("page", 1, 9, 1))
                                                .put("limit", request.query("limit", 1, 100, 20))
                                                .put("header", request.header("X-Other"))
                                                .put("ip", request.sourceIp())));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body())
                .isEqualTo(
                        "{\"call\":\"GET/a/b\",\"slug\":\"b\",\"page\":3,\"limit\":20,"
                                + "\"header\":\"one\",\"ip\":\"192.0.2.1\"}");
    }

    @Test
    void everyAnswerCarriesItsRequestIdAndTheOriginThatMayReadIt() {
        var answered =
                call(
                        GatewayCall.of("GET", "/"),
                        ErrorShape.PLAIN,
                        _ -> Reply.json(200, Json.object()));

        assertThat(answered.headers())
                .containsEntry("X-Request-Id", "req-1")
                .containsEntry("Access-Control-Allow-Origin", "https://example.org")
                .containsEntry("Content-Type", "application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LOTTERIES|{\"message\":\"email is required\",\"code\":400,\"status\":\"error\"}",
                "DRAWS|{\"error\":\"Validation"
                        + " failed\",\"details\":[{\"field\":\"email\",\"message\":\"email is"
                        + " required\"}],\"code\":\"VALIDATION_FAILED\"}",
                "CAMPAIGNS|{\"detail\":\"email is required\"}",
                "PLAIN|{\"error\":\"Validation"
                        + " failed\",\"details\":[{\"field\":\"email\",\"message\":\"email is"
                        + " required\"}]}"
            })
    void eachSurfaceWordsABadMemberInItsOwnShape(ErrorShape shape, String body) {
        var answered = call(GatewayCall.of("POST", "/").json("{}"), shape, EndpointTest::email);

        assertThat(answered.status()).isEqualTo(shape == ErrorShape.CAMPAIGNS ? 422 : 400);
        assertThat(answered.body()).isEqualTo(body);
    }

    @Test
    void aProblemMayHaveMembersOfItsOwn() {
        var answered =
                call(
                        GatewayCall.of("GET", "/"),
                        ErrorShape.DRAWS,
                        _ -> Reply.problem(423, "Not open").with("retryAfter", 5));

        assertThat(answered.body()).isEqualTo("{\"error\":\"Not open\",\"retryAfter\":5}");
    }

    @Test
    void aBodyOfExactlyTheLimitIsReadAndALongerOneRefused() {
        var longest = "{\"email\":\"" + "x".repeat(64 * 1024 - 12) + "\"}";

        assertThat(post(longest).status()).isEqualTo(200);
        assertThat(post(longest + " ").status()).isEqualTo(413);
        assertThat(post("{\"email\":\"" + "é".repeat(32 * 1024) + "\"}").status()).isEqualTo(413);
    }

    @Test
    void onlyABodyOfAnotherTypeIsRefusedForItsType() {
        var body = "{\"email\":\"a\"}";
        var plain = GatewayCall.of("POST", "/").header("Content-Type", "text/plain");

        assertThat(email(GatewayCall.of("POST", "/").body(body)).status()).isEqualTo(200);
        assertThat(
                        email(
                                        GatewayCall.of("POST", "/")
                                                .header(
                                                        "Content-Type",
                                                        "Application/JSON; charset=utf-8")
                                                .body(body))
                                .status())
                .isEqualTo(200);
        assertThat(email(plain).status()).isEqualTo(400);
        assertThat(email(plain.body(body)).status()).isEqualTo(415);
    }

    @Test
    void aBodyInBase64IsDecoded() {
        var encoded =
                Base64.getEncoder()
                        .encodeToString("{\"email\":\"é\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(email(GatewayCall.of("POST", "/").base64(encoded)).body())
                .isEqualTo("{\"email\":\"é\"}");
    }

    @ParameterizedTest
    @CsvSource({"0", "101", "-1", "x", "1.0", "99999999999", "' '"})
    void aNumberOfTheQueryOutOfItsRangeIsRefused(String limit) {
        var answered =
                call(
                        GatewayCall.of("GET", "/").query("limit", limit),
                        ErrorShape.LOTTERIES,
                        request -> Reply.json(request.query("limit", 1, 100, 20), Json.object()));

        assertThat(answered.body()).contains("limit must be a whole number from 1 to 100");
    }

    @Test
    void anEmptyMemberOfTheQueryIsAbsent() {
        var answered =
                call(
                        GatewayCall.of("GET", "/").query("limit", "").query("after", ""),
                        ErrorShape.LOTTERIES,
                        request ->
                                Reply.json(
                                        request.query("limit", 1, 100, 201),
                                        Json.object().put("after", request.query("after"))));

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.body()).isEqualTo("{\"after\":null}");
    }

    @Test
    void theLineOfARequestSaysHowLongItTookAsANumberForCloudWatch() {
        call(
                GatewayCall.of("GET", "/things/t1").path("thingId", "t1"),
                ErrorShape.PLAIN,
                _ -> {
                    clock.forward(Duration.ofMillis(250));
                    return Reply.json(200, Json.object());
                });

        assertThat(requests.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "{\"time\":\"2026-07-01T12:00:00.250Z\",\"level\":\"INFO\",\"route\":\"GET"
                                + " /things/{thingId}\",\"status\":200,\"requestId\":\"req-1\","
                                + "\"Stack\":\"fairdraw\",\"Milliseconds\":250,\"_aws\":{\"Timestamp\":"
                                + "1782907200250,\"CloudWatchMetrics\":[{\"Namespace\":\"fairdraw\","
                                + "\"Dimensions\":[[\"Stack\"]],\"Metrics\":[{\"Name\":\"Milliseconds\","
                                + "\"Unit\":\"Milliseconds\"}]}]}}");
    }

    @Test
    void aFaultIsCountedAndItsLineIsAWarning() {
        call(
                GatewayCall.of("GET", "/"),
                ErrorShape.PLAIN,
                _ -> {
                    throw new IllegalStateException("broken");
                });

        assertThat(requests.toString(StandardCharsets.UTF_8))
                .contains("\"level\":\"WARN\"", "\"Reason\":\"FAULT\"", "\"Faults\":1");
    }

    @Test
    void anUnexpectedFailureIsLoggedWithoutSecretsAndAnsweredBare() {
        var answered =
                call(
                        GatewayCall.of("POST", "/").json("{\"secret\":\"canary\"}"),
                        ErrorShape.LOTTERIES,
                        _ -> {
                            throw new IllegalStateException(
                                    "for ann@example.org and sk_live_abc, rt_01ab.1.c, exc_d,"
                                            + " eyJh.e30.x",
                                    new IllegalArgumentException("cause"));
                        });

        assertThat(answered.body())
                .isEqualTo(
                        "{\"message\":\"Internal server"
                                + " error\",\"code\":500,\"status\":\"error\"}");
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains(
                        "\"requestId\":\"req-1\"",
                        "for [...] and [...] [...] [...] [...]",
                        "\"cause\"",
                        "EndpointTest")
                .doesNotContain("ann@", "sk_live", "canary");
    }

    private Answered post(String body) {
        return email(GatewayCall.of("POST", "/").json(body));
    }

    private Answered email(GatewayCall call) {
        return call(call, ErrorShape.PLAIN, EndpointTest::email);
    }

    private static Reply email(Request request) {
        return Reply.json(
                200, Json.object().put("email", request.body(body -> body.text("email"))));
    }

    private Answered call(GatewayCall call, ErrorShape shape, Function<Request, Reply> handler) {
        var endpoint =
                new Endpoint<Anyone>(
                        Guard.none(),
                        shape,
                        "https://example.org",
                        new FailureLog(new PrintStream(log, true, StandardCharsets.UTF_8)),
                        new RequestLog(
                                new Metrics(
                                        new PrintStream(requests, true, StandardCharsets.UTF_8),
                                        "fairdraw",
                                        clock)),
                        new Patience(
                                InstantSource.system(),
                                new Patience.Times(
                                        Duration.ofSeconds(3),
                                        Duration.ofSeconds(3),
                                        Duration.ofSeconds(3))));
        return call.to((event, out) ->
                GatewayCall.serve(endpoint, event, out, (r, _) -> handler.apply(r)));
    }
}
