package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.NotNow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.sqs.SqsClient;

final class SqsQueuesTest {

    private static final List<String> BODIES =
            IntStream.range(0, 23).mapToObj(i -> "message " + i).toList();

    private final List<String> arrived = new ArrayList<>();
    private final List<Integer> pauses = new ArrayList<>();

    @Test
    void allMessagesArriveTenAtATime() {
        try (AwsService sqs = new AwsService(call -> take(call, body -> true))) {
            queues(sqs).sendAll("http://queue/q", BODIES);

            assertThat(arrived).containsExactlyElementsOf(BODIES);
            assertThat(sqs.calls()).hasSize(3);
        }
    }

    @Test
    void onlyWhatWasRefusedIsSentAgain() {
        try (AwsService sqs =
                new AwsService(
                        call -> take(call, body -> !body.endsWith("7") || !pauses.isEmpty()))) {
            queues(sqs).sendAll("http://queue/q", BODIES);

            assertThat(arrived).containsExactlyInAnyOrderElementsOf(BODIES);
            assertThat(pauses).containsExactly(1);
        }
    }

    @Test
    void whatIsRefusedAgainAndAgainIsAnError() {
        try (AwsService sqs = new AwsService(call -> take(call, body -> !body.endsWith("7")))) {
            SqsQueues queues = queues(sqs);

            assertThatThrownBy(() -> queues.sendAll("http://queue/q", BODIES))
                    .isInstanceOf(NotNow.class)
                    .hasMessageContaining("1 messages were refused");
        }
    }

    private SqsQueues queues(AwsService sqs) {
        return new SqsQueues(
                sqs.client(SqsClient.builder().checksumValidationEnabled(false)), pauses::add);
    }

    private Answer take(AwsService.Call call, Predicate<String> accepts) {
        List<JsonNode> entries = call.body().field("Entries").orElseThrow().asArray();
        List<String> failed = new ArrayList<>();
        for (JsonNode entry : entries) {
            String id = entry.field("Id").orElseThrow().text();
            String body = entry.field("MessageBody").orElseThrow().text();
            if (accepts.test(body)) {
                arrived.add(body);
            } else {
                failed.add(
                        "{\"Id\":\""
                                + id
                                + "\",\"SenderFault\":false,\"Code\":\"InternalError\","
                                + "\"Message\":\"no\"}");
            }
        }
        return Answer.ok(
                "{\"Successful\":[],\"Failed\":["
                        + failed.stream().collect(Collectors.joining(","))
                        + "]}");
    }
}
