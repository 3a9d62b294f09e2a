package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The delivery of streams, queues and the bus to functions. */
@ExtendWith(Running.Shared.class)
final class EventSourcesTest {
    private final Running running;

    EventSourcesTest(Running running) {
        this.running = running;
    }

    @Test
    void aStreamHandsOverWhatItsFilterPasses() throws Exception {
        long before = System.currentTimeMillis();
        running.put("unwatched", false, "x");
        running.put("watched", true, "x");
        JsonNode item = Json.parse(running.awaitText("stream:watched"));
        assertThat(item.path("eventName").asText()).isEqualTo("INSERT");
        assertThat(item.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(item.at("/dynamodb/NewImage/watched/BOOL").asBoolean()).isTrue();
        assertThat(running.text("stream:unwatched")).isEmpty();
        // The store's own time would be the start of its minute.
        assertThat(item.at("/dynamodb/ApproximateCreationDateTime").asDouble() * 1_000)
                .isBetween((double) before, (double) System.currentTimeMillis());
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

    /** Returns the ids of all items, which the function wrote about what it received. */
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
