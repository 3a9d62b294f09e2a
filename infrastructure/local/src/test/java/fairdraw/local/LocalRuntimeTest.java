package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import fairdraw.local.start.StartException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The environment that the local runtime gives functions, and its messages when it cannot start.
 */
@ExtendWith(Running.Shared.class)
final class LocalRuntimeTest {
    private final Running running;

    LocalRuntimeTest(Running running) {
        this.running = running;
    }

    @Test
    void functionsHaveTheTemplatesEnvironmentAndNoOther() throws Exception {
        assertThat(variable("WEBHOOK_TARGETS")).isEqualTo("any");
        assertThat(variable("KNOWN_BEACONS")).contains("\"relays\":[\"http://127.0.0.1:");
        assertThat(variable("USER") + variable("MAVEN_CMD_LINE_ARGS") + variable("JAVA_HOME"))
                .isEmpty();
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

    private String variable(String name) throws Exception {
        return running.call(
                        "POST", "/steps/variable", Json.bytes(Json.object().put("variable", name)))
                .body();
    }
}
