package fairdraw.aws.register;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.EntriesPage;
import fairdraw.domain.register.Extension;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The register in the table Register. */
public final class DynamoDbRegister implements Register {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbRegister(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public Optional<RegisterLog> log(String origin) {
        Mode mode = Mode.of(origin.substring(origin.lastIndexOf('/') + 1)).orElseThrow();
        return Reads.one(dynamoDb, table, RegisterKeys.log(mode, origin))
                .map(item -> RegisterItems.log(mode, item));
    }

    @Override
    public RegisterLog begin(RegisterLog log) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(RegisterItems.log(log))
                            .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException begun) {
            // The first one stays; a repetition of this very call finds its own.
        }
        return log(log.origin()).orElseThrow();
    }

    @Override
    public Optional<Head> head(String log) {
        return Reads.one(dynamoDb, table, RegisterKeys.head(log)).map(RegisterItems::head);
    }

    @Override
    public List<Pending> pending(Mode mode, int most) {
        return dynamoDb
                .query(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pending AND sk < :nudge")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pending", text(RegisterKeys.pending(mode)),
                                                ":nudge", text(RegisterKeys.NUDGE)))
                                .limit(most))
                .items()
                .stream()
                .map(item -> RegisterItems.pending(mode, item))
                .toList();
    }

    @Override
    public List<Draft> pendingOf(Mode mode, DrawId drawId) {
        return Reads.partition(dynamoDb, table, RegisterKeys.pending(mode)).stream()
                .filter(item -> !text(item, "sk").equals(RegisterKeys.NUDGE))
                .flatMap(item -> RegisterItems.pending(mode, item).entries().stream())
                .filter(entry -> entry.draw().equals(Optional.of(drawId)))
                .toList();
    }

    @Override
    public void nudge(Mode mode, Instant at) {
        Map<String, AttributeValue> item =
                RegisterKeys.pending(mode, RegisterKeys.NUDGE)
                        .item("pending", Map.of("at", instant(at)));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public boolean extend(Extension extension) {
        return transactions.write(new Extending(table, extension).parts())
                instanceof Transactions.Written.Done;
    }

    @Override
    public Optional<EntriesPage> page(String log, long number) {
        List<Map<String, AttributeValue>> items =
                Reads.partition(dynamoDb, table, RegisterKeys.page(log, number)).stream().toList();
        List<Registered> entries = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            long index = number * PAGE + entries.size();
            // A reader may see one item of a transaction before another.
            if (!text(item, "sk").equals(RegisterKeys.entry(log, index).sk())) {
                break;
            }
            entries.add(RegisterItems.entry(index, item));
        }
        return items.stream()
                .filter(item -> RegisterKeys.isPageStart(text(item, "sk")))
                .findAny()
                .map(item ->
                        new EntriesPage(
                                number, RegisterItems.frontier(number * PAGE, item), entries));
    }

    @Override
    public List<Registered> entriesOf(String log, DrawId drawId) {
        return Reads.partition(dynamoDb, table, RegisterKeys.draw(log, drawId)).stream()
                .map(item -> RegisterItems.entry(Long.parseLong(text(item, "sk")), item))
                .toList();
    }

    @Override
    public long announced(Tenant tenant) {
        return Reads.one(dynamoDb, table, RegisterKeys.count(tenant))
                .map(item -> number(item, "next") - 1)
                .orElse(0L);
    }
}
