package fairdraw.aws.dynamodb;

import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.template.TableDefinition;
import fairdraw.engines.template.Template;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One DynamoDB for all tests of this JVM, with which it ends; tests that need isolation get tables
 * under names of their own.
 */
public final class SharedStore {

    private static final RecordedItems RECORDED = new RecordedItems();
    private static final URI ENGINE = DynamoDbLocal.inMemory().endpoint();
    private static final DynamoDbClient CLIENT = client(ENGINE);
    private static final Map<String, TableDefinition> TABLES =
            Template.ofProject().tables().stream()
                    .collect(Collectors.toMap(TableDefinition::id, table -> table));
    private static final AtomicInteger NAMES = new AtomicInteger();

    private SharedStore() {}

    /** The names of new, empty tables. */
    public record Names(String draws, String lotteries, String carts, String register) {}

    public static URI endpoint() {
        return ENGINE;
    }

    public static DynamoDbClient client() {
        return CLIENT;
    }

    /** Returns a client that does not wait between its attempts. */
    public static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override ->
                        override.addExecutionInterceptor(RECORDED)
                                .retryStrategy(
                                        StandardRetryStrategy.builder()
                                                .maxAttempts(3)
                                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                                .throttlingBackoffStrategy(
                                                        BackoffStrategy.retryImmediately())
                                                .circuitBreakerEnabled(false)
                                                .build()))
                .build();
    }

    public static Names newTables() {
        int number = NAMES.incrementAndGet();
        return new Names(
                create("Draws", number),
                create("Lotteries", number),
                create("Carts", number),
                create("Register", number));
    }

    /** Creates an empty table like the template's of this id and returns its name. */
    public static String newTable(String id) {
        return create(id, NAMES.incrementAndGet());
    }

    private static String create(String id, int number) {
        String name = id + '-' + number;
        TableDefinition table = TABLES.get(id);
        if (table == null) {
            throw new IllegalStateException("the template has no table " + id);
        }
        CLIENT.createTable(
                table.request().toBuilder()
                        .tableName(name)
                        .streamSpecification(stream -> stream.streamEnabled(false))
                        .build());
        return name;
    }

    public static void drop(String table) {
        CLIENT.deleteTable(delete -> delete.tableName(table));
    }

    public static void drop(Names names) {
        CLIENT.deleteTable(table -> table.tableName(names.draws()));
        CLIENT.deleteTable(table -> table.tableName(names.lotteries()));
        CLIENT.deleteTable(table -> table.tableName(names.carts()));
        CLIENT.deleteTable(table -> table.tableName(names.register()));
    }
}
