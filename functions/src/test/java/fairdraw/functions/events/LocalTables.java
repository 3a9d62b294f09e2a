package fairdraw.functions.events;

import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.Tables;
import fairdraw.engines.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The template's tables in a DynamoDB Local of their own. */
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
        Tables.create(client, Template.ofProject());
    }

    DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }
}
