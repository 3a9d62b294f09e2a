package fairdraw.aws.tables;

import fairdraw.aws.tables.Transactions.Written;
import fairdraw.domain.Page;
import fairdraw.domain.access.Credential;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Operators in the table Access. */
public final class DynamoDbOperators implements Operators {
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbOperators(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public boolean add(Operator operator, Credential firstKey) {
        return written(items(operator, firstKey));
    }

    @Override
    public boolean addFirst(Operator operator, Credential firstKey) {
        var done = new HashMap<>(AccessKeys.bootstrap().attributes());
        done.put("type", Attributes.text("bootstrap"));
        done.put("operatorId", Attributes.text(operator.id()));
        return written(
                Stream.concat(
                                Stream.of(Writes.putIfAbsent(table, done)),
                                items(operator, firstKey).stream())
                        .toList());
    }

    @Override
    public Optional<Operator> find(String id) {
        return Operator.isId(id)
                ? Reads.one(dynamoDb, table, AccessKeys.operator(id)).map(AccessItems::operator)
                : Optional.empty();
    }

    @Override
    public Page<Operator> list(Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb, table, AccessKeys.OPERATORS, wanted, AccessItems::operator, Operator::id);
    }

    private List<TransactWriteItem> items(Operator operator, Credential firstKey) {
        return List.of(
                Writes.putIfAbsent(table, AccessItems.write(operator)),
                Writes.putIfAbsent(table, AccessItems.write(firstKey)),
                Writes.put(table, AccessItems.listed(firstKey.key())));
    }

    private boolean written(List<TransactWriteItem> items) {
        return switch (transactions.insist(items)) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
            case Written.Contended() -> throw new IllegalStateException("operators are contended");
        };
    }
}
