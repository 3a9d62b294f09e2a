package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The firing of schedules. */
@ExtendWith(Running.Shared.class)
final class SchedulesTest {
    private final Running running;

    SchedulesTest(Running running) {
        this.running = running;
    }

    @Test
    void aNameIsGivenToOneScheduleHoweverOftenItIsAskedFor() throws Exception {
        ObjectNode schedule = schedule(Instant.now().plusSeconds(3_600), "never");
        assertThat(create("held", schedule).path("status").asInt()).isEqualTo(200);
        assertThat(create("held", schedule).path("status").asInt()).as("same token").isEqualTo(200);
        schedule.put("ClientToken", "another");
        assertThat(create("held", schedule).path("body").asText()).contains("already exists");
    }

    @Test
    void aOneTimeScheduleFiresOnceAndIsGone() throws Exception {
        create("once", schedule(Instant.now().plusSeconds(2), "fired"));

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
}
