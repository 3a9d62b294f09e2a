package fairdraw.functions.installation;

import fairdraw.aws.SqsQueues;
import fairdraw.engines.Queues;
import fairdraw.testing.ShortPause;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** One queue of an ElasticMQ instance of its own. */
public final class TestQueue implements AutoCloseable {

    private final Queues engine = Queues.inMemory();
    private final SqsClient client =
            SqsClient.builder()
                    .endpointOverride(engine.endpoint())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("local", "local")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
    private final String url = client.createQueue(queue -> queue.queueName("queue")).queueUrl();

    public String url() {
        return url;
    }

    public SqsQueues queues() {
        return new SqsQueues(client, new ShortPause());
    }

    /** Removes all messages from the queue and returns their bodies. */
    public List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        List<Message> messages = next();
        while (!messages.isEmpty()) {
            for (Message message : messages) {
                bodies.add(message.body());
                client.deleteMessage(
                        delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
            messages = next();
        }
        return bodies;
    }

    private List<Message> next() {
        return client.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                .messages();
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }
}
