package fairdraw.engines;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the template's tables in an emulator. */
public final class Tables {
    private Tables() {}

    /**
     * Creates every table of the template under its logical id, with its indexes, stream and
     * expiry, unless it exists.
     */
    public static void create(DynamoDbClient client, Template template) {
        Set<String> existing = new HashSet<>();
        client.listTablesPaginator().tableNames().forEach(existing::add);
        for (TableDefinition table : template.tables()) {
            if (existing.contains(table.id())) {
                continue;
            }
            client.createTable(table.request());
            table.expiry()
                    .ifPresent(attribute ->
                            client.updateTimeToLive(request ->
                                    request.tableName(table.id())
                                            .timeToLiveSpecification(specification ->
                                                    specification
                                                            .enabled(true)
                                                            .attributeName(attribute))));
        }
    }
}
