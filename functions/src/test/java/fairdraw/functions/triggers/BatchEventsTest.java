package fairdraw.functions.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batches of queues as our reader and as Lambda's own deserialiser read them. */
class BatchEventsTest {

    private static final String EVENT =
            """
            {"Records": [
             {"messageId": "059f36b4-87a3-44ab-83d2-661975830a7d", "receiptHandle": "AQEB",
              "body": "{\\"drawId\\": \\"draw_1\\"}", "attributes": {"ApproximateReceiveCount": "1"},
              "messageAttributes": {}, "eventSource": "aws:sqs", "awsRegion": "eu-west-1"},
             {"messageId": "2e1424d4-f796-459a-8184-9c92662be6da", "receiptHandle": "AQEC",
              "body": "no JSON", "attributes": {}, "messageAttributes": {}}]}\
            """;

    @Test
    void bothReadIdsAndBodiesInTheirOrder() throws IOException {
        SQSEvent ours =
                BatchEvents.read(new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)));

        SQSEvent theirs =
                LambdaEventSerializers.serializerFor(SQSEvent.class, getClass().getClassLoader())
                        .fromJson(EVENT);
        assertThat(ours.getRecords())
                .extracting(SQSMessage::getMessageId)
                .isEqualTo(theirs.getRecords().stream().map(SQSMessage::getMessageId).toList());
        assertThat(ours.getRecords())
                .extracting(SQSMessage::getBody)
                .isEqualTo(theirs.getRecords().stream().map(SQSMessage::getBody).toList());
    }

    @Test
    void bothWriteTheFailuresOfABatch() throws IOException {
        var response =
                new SQSBatchResponse(List.of(new SQSBatchResponse.BatchItemFailure("059f36b4")));
        var ours = new ByteArrayOutputStream();
        BatchEvents.write(response, ours);

        var theirs = new ByteArrayOutputStream();
        LambdaEventSerializers.serializerFor(SQSBatchResponse.class, getClass().getClassLoader())
                .toJson(response, theirs);
        assertThat(ours.toString(StandardCharsets.UTF_8))
                .isEqualTo(theirs.toString(StandardCharsets.UTF_8));
    }
}
