package fairdraw.engines;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The project's tables, empty and lasting, in a DynamoDB Local of their own. */
public final class LocalTables implements AutoCloseable {

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

    public LocalTables() {
        Tables.createLasting(client, Template.ofProject());
    }

    /** A client of them, which ends with them. */
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }
}
