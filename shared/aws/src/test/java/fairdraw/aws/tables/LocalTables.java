package fairdraw.aws.tables;

import fairdraw.domain.Backoff;
import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.Tables;
import fairdraw.engines.Template;
import fairdraw.testing.ShortPause;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The template's tables, empty, in a DynamoDB Local of their own. */
final class LocalTables implements AutoCloseable {

    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .endpointOverride(engine.endpoint())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("local", "local")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();

    LocalTables() {
        Tables.createLasting(client, Template.ofProject());
    }

    DynamoDbClient client() {
        return client;
    }

    Backoff backoff() {
        return new ShortPause();
    }

    Transactions transactions() {
        return new Transactions(client, () -> UUID.randomUUID().toString(), backoff());
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }
}
