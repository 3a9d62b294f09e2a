package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalRuntimeTest {
    private static final byte[] NOTHING = new byte[0];

    private final Running running;

    LocalRuntimeTest(@TempDir Path output) {
        running = Running.start(null, output);
    }

    @AfterAll
    void stop() {
        running.close();
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
    void aBodyOverTenMegabytesIsRefusedByTheGateway() throws Exception {
        HttpResponse<String> response =
                running.call("POST", "/things/x", new byte[10 * 1024 * 1024 + 1]);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"code\":413}");
    }

    @Test
    void aFunctionThatThrowsIsTheGatewaysServerError() throws Exception {
        HttpResponse<String> response = running.call("GET", "/things/broken", NOTHING);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"code\":500}");
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
    void functionsHaveTheTemplatesEnvironmentAndNoOther() throws Exception {
        assertThat(variable("WEBHOOK_TARGETS")).isEqualTo("any");
        assertThat(variable("BEACON_URLS")).startsWith("http://127.0.0.1:");
        assertThat(variable("USER") + variable("MAVEN_CMD_LINE_ARGS") + variable("JAVA_HOME"))
                .isEmpty();
    }

    @Test
    void aStreamHandsOverWhatItsFilterPasses() throws Exception {
        running.put("unwatched", false, "x");
        running.put("watched", true, "x");
        JsonNode item = Json.parse(running.awaitText("stream:watched"));
        assertThat(item.path("eventName").asText()).isEqualTo("INSERT");
        assertThat(item.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(item.at("/dynamodb/NewImage/watched/BOOL").asBoolean()).isTrue();
        assertThat(running.text("stream:unwatched")).isEmpty();
    }

    @Test
    void aMessageThatKeepsFailingEndsWithTheDeadLettersAndTheOthersDoNot() throws Exception {
        running.send("poison");
        running.send("good");
        assertThat(running.awaitText("queue:good")).contains("\"eventSource\":\"aws:sqs\"");
        String dead =
                Running.await(
                        () -> received("http://localhost/000000000000/DeadLetters"),
                        "no dead letter");
        assertThat(dead).contains("poison");
        assertThat(running.text("queue:poison")).isEmpty();
    }

    @Test
    void anEventThatARuleMatchesReachesItsQueueAndFunction() throws Exception {
        ObjectNode events = Json.object();
        for (boolean wanted : new boolean[] {false, true}) {
            events.withArray("Entries")
                    .addObject()
                    .put("EventBusName", "$BUS$")
                    .put("Source", "sample")
                    .put("DetailType", "thing.happened")
                    .put("Detail", "{\"wanted\":" + wanted + "}");
        }
        JsonNode answer = running.aws("events", "AWSEvents.PutEvents", events);
        assertThat(Json.parse(answer.path("body").asText()).path("FailedEntryCount").asInt(-1))
                .isZero();
        String id =
                Running.await(
                        () -> ids().filter(text -> text.contains("thing.happened")).findFirst(),
                        "no event");
        assertThat(id).contains("\"source\":\"sample\"").contains("\"wanted\":true");
        assertThat(ids().filter(text -> text.contains("\"wanted\":false"))).isEmpty();
    }

    @Test
    void aOneTimeScheduleFiresOnceAndIsGone() throws Exception {
        ObjectNode schedule = schedule(Instant.now().plusSeconds(2), "fired");
        assertThat(create("once", schedule).path("status").asInt()).isEqualTo(200);
        assertThat(create("once", schedule).path("status").asInt()).as("same token").isEqualTo(200);
        schedule.put("ClientToken", "another");
        assertThat(create("once", schedule).path("body").asText()).contains("already exists");

        running.awaitText("queue:fired");
        assertThat(
                        Running.await(
                                () ->
                                        Optional.of(get("once").path("status").asInt())
                                                .filter(status -> status == 404),
                                "not deleted"))
                .isEqualTo(404);
    }

    @Test
    void aDeletedScheduleDoesNotFireAndAnUpdatedOneFiresAnew() throws Exception {
        create("gone", schedule(Instant.now().plusSeconds(2), "never"));
        create("moved", schedule(Instant.now().plusSeconds(3_600), "moved"));
        running.aws("scheduler", "DELETE", "/schedules/gone?groupName=Group", "", Json.object());
        JsonNode updated =
                running.aws(
                        "scheduler",
                        "PUT",
                        "/schedules/moved",
                        "",
                        schedule(Instant.now().plusSeconds(3), "moved"));
        assertThat(updated.path("status").asInt()).isEqualTo(200);
        running.awaitText("queue:moved");
        assertThat(running.text("queue:never")).isEmpty();
        assertThat(
                        running.aws(
                                        "scheduler",
                                        "PUT",
                                        "/schedules/unknown",
                                        "",
                                        schedule(Instant.now().plusSeconds(3), "x"))
                                .path("status")
                                .asInt())
                .isEqualTo(404);
    }

    @Test
    void aRateScheduleRunsItsFunction() {
        assertThat(running.awaitText("tick")).isEqualTo("{\"tick\":true}");
    }

    @Test
    void theSecretIsGeneratedAsTheTemplateSays() throws Exception {
        JsonNode answer =
                running.aws(
                        "secretsmanager",
                        "secretsmanager.GetSecretValue",
                        Json.object().put("SecretId", "$SECRET$"));
        JsonNode secret =
                Json.parse(Json.parse(answer.path("body").asText()).path("SecretString").asText());
        assertThat(secret.path("1").asText()).matches("[A-Za-z0-9]{64}");
    }

    @Test
    void functionsAreInvokedThroughTheEndpoint() throws Exception {
        JsonNode answer =
                running.aws(
                        "lambda",
                        "POST",
                        "/2015-03-31/functions/EchoFunction/invocations",
                        "",
                        Json.object().put("hello", "there"));
        assertThat(answer.path("body").asText()).contains("there").contains("statusCode");
        assertThat(
                        running.aws(
                                        "lambda",
                                        "POST",
                                        "/2015-03-31/functions/Nobody/invocations",
                                        "",
                                        Json.object())
                                .path("status")
                                .asInt())
                .isEqualTo(404);
    }

    @Test
    void aTakenPortIsToldInOneLine(@TempDir Path output) {
        assertThatThrownBy(() -> Running.start(null, output, running.port()))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("port " + running.port() + " of 127.0.0.1 cannot be used")
                .hasMessageNotContaining("\n");
    }

    private String resource(String path) throws Exception {
        return Json.parse(running.call("GET", path, NOTHING).body()).path("resource").asText();
    }

    private String variable(String name) throws Exception {
        return running.call(
                        "POST", "/steps/variable", Json.bytes(Json.object().put("variable", name)))
                .body();
    }

    private static ObjectNode schedule(Instant at, String input) {
        ObjectNode schedule =
                Json.object()
                        .put("GroupName", "Group")
                        .put("ClientToken", "first")
                        .put("ActionAfterCompletion", "DELETE")
                        .put("ScheduleExpressionTimezone", "UTC");
        String text = at.truncatedTo(ChronoUnit.SECONDS).toString();
        schedule.put("ScheduleExpression", "at(" + text.substring(0, text.length() - 1) + ")");
        schedule.putObject("FlexibleTimeWindow").put("Mode", "OFF");
        schedule.putObject("Target")
                .put("Arn", "$WORK_QUEUE_ARN$")
                .put("RoleArn", "$ROLE$")
                .put("Input", input);
        return schedule;
    }

    private JsonNode create(String name, ObjectNode schedule) throws Exception {
        return running.aws("scheduler", "POST", "/schedules/" + name, "", schedule);
    }

    private JsonNode get(String name) {
        try {
            return running.aws(
                    "scheduler",
                    "GET",
                    "/schedules/" + name + "?groupName=Group",
                    "",
                    Json.object());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> received(String queueUrl) {
        try {
            JsonNode answer =
                    running.aws(
                            "sqs",
                            "AmazonSQS.ReceiveMessage",
                            Json.object().put("QueueUrl", queueUrl).put("WaitTimeSeconds", 1));
            JsonNode messages = Json.parse(answer.path("body").asText()).path("Messages");
            return messages.isEmpty() ? Optional.empty() : Optional.of(messages.toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of all items, which hold what the function got. */
    private Stream<String> ids() {
        try {
            JsonNode answer =
                    running.aws(
                            "dynamodb",
                            "DynamoDB_20120810.Scan",
                            Json.object().put("TableName", "Items").put("ConsistentRead", true));
            return Json.parse(answer.path("body").asText())
                    .path("Items")
                    .findValuesAsText("S")
                    .stream();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
