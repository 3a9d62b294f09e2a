package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.start.StartException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {
    @Test
    void aDataFolderKeepsEverythingAndServesOneAtATime(@TempDir Path data, @TempDir Path output)
            throws Exception {
        String secret;
        String chain;
        try (Running running = Running.start(data, output)) {
            assertThatThrownBy(() -> Running.start(data, output))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("in use");
            running.put("kept", true, "x");
            running.awaitText("stream:kept");
            secret = secret(running);
            chain = chain(running);
            Instant soon = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
            ObjectNode schedule =
                    Json.object()
                            .put("GroupName", "Group")
                            .put("ScheduleExpression", "at(" + soon.toString().replace("Z", ")"));
            schedule.putObject("FlexibleTimeWindow").put("Mode", "OFF");
            schedule.putObject("Target")
                    .put("Arn", "$WORK_QUEUE_ARN$")
                    .put("RoleArn", "$ROLE$")
                    .put("Input", "after the restart");
            running.aws("scheduler", "POST", "/schedules/later", "", schedule);
            aws(running, "DynamoDB_20120810.DeleteItem", "Key", "stream:kept");
        }
        try (Running running = Running.start(data, output)) {
            assertThat(running.text("kept")).contains("x");
            assertThat(secret(running)).isEqualTo(secret);
            assertThat(chain(running)).isEqualTo(chain);
            running.awaitText("queue:after the restart");
            running.put("new", true, "x");
            running.awaitText("stream:new");
            assertThat(running.text("stream:kept")).as("records handled before").isEmpty();
        }
    }

    private static void aws(Running running, String target, String key, String id)
            throws Exception {
        ObjectNode request = Json.object().put("TableName", "Items");
        request.putObject(key).putObject("pk").put("S", id);
        running.aws("dynamodb", target, request);
    }

    private static String secret(Running running) throws Exception {
        return Json.parse(
                        running.aws(
                                        "secretsmanager",
                                        "secretsmanager.GetSecretValue",
                                        Json.object().put("SecretId", "Secret"))
                                .path("body")
                                .asText())
                .path("SecretString")
                .asText();
    }

    private static String chain(Running running) throws Exception {
        return running.call(
                        "POST",
                        "/steps/variable",
                        Json.bytes(Json.object().put("variable", "NEW_DRAWS_BEACON")))
                .body();
    }
}
