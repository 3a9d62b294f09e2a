package fairdraw.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.Queues;
import fairdraw.local.json.Json;
import fairdraw.local.services.EngineClient;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisations that share a queue. */
final class FairQueueTest {

    private static final int BATCH = 10;

    private final Queues engine = Queues.inMemory();
    private final HttpClient http = HttpClient.newHttpClient();
    private final EngineClient sqs = EngineClient.sqs(http, engine.endpoint());

    @AfterEach
    void close() {
        http.close();
        engine.close();
    }

    @Test
    void thousandsOfOneDelayAnotherByOne() {
        var turns = new Turns<String>();
        for (int i = 0; i < 5_000; i++) {
            turns.add("noisy", "noisy");
        }
        assertThat(turns.next()).isEqualTo("noisy");

        turns.add("quiet", "quiet");

        assertThat(List.of(turns.next(), turns.next())).contains("quiet");
        assertThat(turns.size()).isEqualTo(4_998);
    }

    @Test
    void whatComesBehindAHundredMessagesOfAnotherIsWorkedOnSecond() throws Exception {
        String url = queue();
        for (int i = 0; i < 100; i += BATCH) {
            send(url, "org_noisy", i);
        }
        send(url, "org_quiet", 0);
        var fair = new FairQueue(sqs, url, Duration.ofSeconds(30));
        read(fair, 110);

        assertThat(groups(fair.take(2))).containsExactlyInAnyOrder("org_noisy", "org_quiet");
        assertThat(groups(fair.take(3))).contains("org_quiet");
    }

    @Test
    void aMessageWithoutAGroupIsAGroupOfItsOwn() throws Exception {
        String url = queue();
        send(url, "", 0);
        var fair = new FairQueue(sqs, url, Duration.ofSeconds(30));
        read(fair, BATCH);

        assertThat(bodies(fair.take(BATCH))).hasSize(BATCH).doesNotHaveDuplicates();
    }

    @Test
    void whatNobodyTookIsInTheQueueAgain() throws Exception {
        String url = queue();
        send(url, "org_noisy", 0);
        try (var closed = new FairQueue(sqs, url, Duration.ofMinutes(10))) {
            read(closed, BATCH);
            assertThat(bodies(closed.take(1))).hasSize(1);
        }

        var fair = new FairQueue(sqs, url, Duration.ofMinutes(10));
        read(fair, BATCH - 1);

        assertThat(bodies(fair.take(BATCH))).hasSize(BATCH - 1);
    }

    private String queue() throws InterruptedException {
        return sqs.call("CreateQueue", Json.object().put("QueueName", "queue"))
                .path("QueueUrl")
                .asText();
    }

    private void send(String url, String group, int from) throws InterruptedException {
        ObjectNode batch = Json.object().put("QueueUrl", url);
        ArrayNode entries = batch.putArray("Entries");
        for (int i = from; i < from + BATCH; i++) {
            ObjectNode entry =
                    entries.addObject()
                            .put("Id", Integer.toString(i))
                            .put("MessageBody", group + " " + i);
            if (!group.isEmpty()) {
                entry.put("MessageGroupId", group);
            }
        }
        assertThat(sqs.call("SendMessageBatch", batch).path("Failed")).isEmpty();
    }

    /** Reads ahead until this many messages wait. */
    private static void read(FairQueue fair, int messages) throws InterruptedException {
        for (int tries = 0; fair.size() < messages && tries < 1_000; tries++) {
            assertThat(fair.run()).isNotNull();
        }
        assertThat(fair.size()).isEqualTo(messages);
    }

    /** Returns the groups alone, since a standard queue keeps no order within one. */
    private static List<String> groups(List<JsonNode> messages) {
        return bodies(messages).stream().map(body -> body.substring(0, body.indexOf(' '))).toList();
    }

    private static List<String> bodies(List<JsonNode> messages) {
        List<String> bodies = new ArrayList<>();
        messages.forEach(message -> bodies.add(message.path("Body").asText()));
        return bodies;
    }
}
