package fairdraw.functions.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import fairdraw.aws.SqsQueues;
import fairdraw.domain.NotNow;
import fairdraw.functions.http.FailureLog;
import fairdraw.testing.ShortPause;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The return of messages that failed. */
final class ComebackTest {

    private final RuntimeException passing = new NotNow("away");
    private final RuntimeException ours = new IllegalStateException("a fault of ours");

    private final List<ChangeMessageVisibilityRequest> hidden = new ArrayList<>();
    private final List<SendMessageRequest> sent = new ArrayList<>();
    private boolean isAway;

    private final SqsClient sqs =
            new SqsClient() {
                @Override
                public ChangeMessageVisibilityResponse changeMessageVisibility(
                        ChangeMessageVisibilityRequest request) {
                    there();
                    hidden.add(request);
                    return ChangeMessageVisibilityResponse.builder().build();
                }

                @Override
                public SendMessageResponse sendMessage(SendMessageRequest request) {
                    there();
                    sent.add(request);
                    return SendMessageResponse.builder().build();
                }

                private void there() {
                    if (isAway) {
                        throw SdkClientException.create("away");
                    }
                }

                @Override
                public String serviceName() {
                    return "sqs";
                }

                @Override
                public void close() {}
            };

    private final Comeback comeback =
            new Comeback(
                    new SqsQueues(sqs, new ShortPause()),
                    "queue",
                    new Random(17),
                    new FailureLog(
                            new PrintStream(
                                    OutputStream.nullOutputStream(),
                                    false,
                                    StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 2", "3, 2, 4", "4, 4, 8", "5, 8, 16", "9, 8, 16"})
    void whatFailsByAFaultOfOursIsShownAgainLaterEachTime(int times, int least, int most) {
        for (int i = 0; i < 50; i++) {
            assertThat(comeback.isReplaced(message(times), ours)).isFalse();
        }

        assertThat(sent).isEmpty();
        assertThat(hidden)
                .hasSize(50)
                .allSatisfy(each -> {
                    assertThat(each.queueUrl()).isEqualTo("queue");
                    assertThat(each.receiptHandle()).isEqualTo("receipt");
                    assertThat(each.visibilityTimeout()).isBetween(least, most);
                });
    }

    @Test
    void whatSomethingElseDelaysIsReplacedBeforeItWouldBeADeadLetter() {
        for (int times = 1; times < Comeback.FRESH; times++) {
            assertThat(comeback.isReplaced(message(times), passing)).isFalse();
        }
        assertThat(sent).isEmpty();

        assertThat(comeback.isReplaced(message(Comeback.FRESH), passing)).isTrue();

        assertThat(sent)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.messageBody()).isEqualTo("body");
                    assertThat(each.messageGroupId()).isEqualTo("org_1");
                    assertThat(each.delaySeconds()).isBetween(8, 16);
                });
        assertThat(hidden).hasSize(Comeback.FRESH - 1);
    }

    @Test
    void ofAQueueThatIsAwayNothingIsLost() {
        isAway = true;

        assertThat(comeback.isReplaced(message(1), passing)).isFalse();
        assertThat(comeback.isReplaced(message(9), passing)).isFalse();
    }

    @Test
    void aMessageWithoutAttributesHasComeOnce() {
        SQSMessage message = message(1);
        message.setAttributes(Map.of());

        assertThat(comeback.isReplaced(message, passing)).isFalse();
        assertThat(hidden).singleElement().matches(each -> each.visibilityTimeout() == 1);
    }

    private static SQSMessage message(int times) {
        var message = new SQSMessage();
        message.setMessageId("m");
        message.setReceiptHandle("receipt");
        message.setBody("body");
        message.setAttributes(
                Map.of(
                        "ApproximateReceiveCount",
                        Integer.toString(times),
                        "MessageGroupId",
                        "org_1"));
        return message;
    }
}
