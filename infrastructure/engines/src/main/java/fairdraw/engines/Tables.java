package fairdraw.engines;

import fairdraw.engines.template.TableDefinition;
import fairdraw.engines.template.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The creation of a template's tables in an emulator. */
public final class Tables {
    private Tables() {}

    /**
     * Creates every table of the template under its logical id, with its indexes, stream and
     * expiry, unless it exists.
     */
    public static void create(DynamoDbClient client, Template template) {
        for (TableDefinition table : created(client, template)) {
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

    /**
     * Creates the tables without expiry, for tests whose clock is not the emulator's, which would
     * expire everything that they write.
     */
    public static void createLasting(DynamoDbClient client, Template template) {
        created(client, template);
    }

    private static List<TableDefinition> created(DynamoDbClient client, Template template) {
        Set<String> existing = new HashSet<>();
        client.listTablesPaginator().tableNames().forEach(existing::add);
        List<TableDefinition> missing =
                template.tables().stream().filter(table -> !existing.contains(table.id())).toList();
        missing.forEach(table -> client.createTable(table.request()));
        return missing;
    }
}
