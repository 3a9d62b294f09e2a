package fairdraw.functions.wiring;

import fairdraw.functions.rehearsals.Tape;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * The first use of a function's own clients: it creates those that a tape names, and reads an item
 * that no table has, over a connection that is closed with the answer. It reads in virtual threads,
 * as functions that read several items at once do.
 */
record Opening(Settings settings, Clients clients) {

    private static final String ABSENT = "rehearsal";

    void of(Tape tape) {
        tape.services().forEach(this::create);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tape.read().forEach(item -> threads.execute(() -> read(item)));
        }
    }

    private void create(String service) {
        switch (service) {
            case "DynamoDB_20120810" -> clients.dynamoDb();
            case "AmazonSQS" -> clients.sqs();
            case "AWSEvents" -> clients.eventBridge();
            case "secretsmanager" -> clients.secrets();
            default -> clients.scheduler();
        }
    }

    private void read(Tape.Item item) {
        Map<String, AttributeValue> key =
                item.key().stream()
                        .collect(Collectors.toMap(each -> each, _ -> AttributeValue.fromS(ABSENT)));
        try {
            clients.dynamoDb()
                    .getItem(
                            GetItemRequest.builder()
                                    .tableName(settings.table(item.table()))
                                    .key(key)
                                    .overrideConfiguration(
                                            each -> each.putHeader("Connection", "close"))
                                    .build());
        } catch (SdkException refused) {
            // A role that has just been made may not be known everywhere yet; what this loads is
            // loaded all the same.
        }
    }

    /** Sets a client up that reaches nobody. */
    static void onStage(AwsClientBuilder<?, ?> builder) {
        builder.region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(ABSENT, ABSENT)));
    }
}
