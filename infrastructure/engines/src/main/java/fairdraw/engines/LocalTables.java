package fairdraw.engines;

import fairdraw.engines.template.Template;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The project's tables, empty and without expiry, in an account of their own. */
public final class LocalTables implements AutoCloseable {

    private final DynamoDbAccount account = new DynamoDbAccount();
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .endpointOverride(account.endpoint())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(account.credentials())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();

    public LocalTables() {
        Tables.createLasting(client, Template.ofProject());
    }

    /** Returns a client of the tables. */
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
