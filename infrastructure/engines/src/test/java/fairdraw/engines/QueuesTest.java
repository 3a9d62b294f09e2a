package fairdraw.engines;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.engines.template.TemplateTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

final class QueuesTest {
    @Test
    void aMessageReceivedTooOftenGoesToTheDeadLetters() {
        try (Queues queues = Queues.inMemory();
                SqsClient client = client(queues)) {
            Queues.create(client, TemplateTest.sample());
            Queues.create(client, TemplateTest.sample());
            send(client, "poison");

            assertThat(receive(client, "AdvanceQueue", 5)).hasSize(1);
            // The visibility time-out of a second passes during this wait, and a second receive is
            // one too many.
            assertThat(receive(client, "AdvanceQueue", 2)).isEmpty();
            assertThat(receive(client, "DeadLetters", 10))
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("poison"));
        }
    }

    @Test
    void aDirectoryKeepsQueuesAndMessages(@TempDir Path directory) {
        try (Queues queues = Queues.in(directory);
                SqsClient client = client(queues)) {
            Queues.create(client, TemplateTest.sample());
            send(client, "kept");
        }
        try (Queues queues = Queues.in(directory);
                SqsClient client = client(queues)) {
            Queues.create(client, TemplateTest.sample());
            assertThat(receive(client, "AdvanceQueue", 5))
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("kept"));
        }
    }

    private static void send(SqsClient client, String body) {
        client.sendMessage(
                request -> request.queueUrl(url(client, "AdvanceQueue")).messageBody(body));
    }

    private static List<Message> receive(SqsClient client, String queue, int seconds) {
        return client.receiveMessage(
                        request -> request.queueUrl(url(client, queue)).waitTimeSeconds(seconds))
                .messages();
    }

    private static String url(SqsClient client, String queue) {
        return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    private static SqsClient client(Queues queues) {
        return SqsClient.builder()
                .endpointOverride(queues.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
