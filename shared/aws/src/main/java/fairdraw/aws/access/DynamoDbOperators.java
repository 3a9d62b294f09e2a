package fairdraw.aws.access;

import fairdraw.aws.access.KeyWrites.Part;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Page;
import fairdraw.domain.access.Invitation;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Operators in the table Access. */
public final class DynamoDbOperators implements Operators {
    private final DynamoDbClient dynamoDb;
    private final KeyWrites writes;
    private final String table;

    public DynamoDbOperators(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.writes = new KeyWrites(transactions, table);
        this.table = table;
    }

    @Override
    public Stored add(Operator operator, Invitation invitation) {
        return writes.write(
                List.of(
                        writes.check(invitation.madeBy()),
                        unlessTaken(AccessItems.waiting(operator, invitation)),
                        unlessTaken(AccessItems.write(invitation))));
    }

    @Override
    public Optional<Invitation> invitation(KeyId id) {
        return ApiKey.isId(id.text())
                ? Reads.one(dynamoDb, table, AccessKeys.invitation(id)).map(AccessItems::invitation)
                : Optional.empty();
    }

    @Override
    public Stored redeem(Invitation invitation, Credential firstKey) {
        return writes.write(
                Stream.concat(
                                Stream.of(
                                        noLongerWaiting(invitation),
                                        writes.check(invitation.madeBy())),
                                writes.of(firstKey))
                        .toList());
    }

    @Override
    public boolean addFirst(Operator operator, Credential firstKey) {
        var done = new HashMap<>(AccessKeys.bootstrap().attributes());
        done.put("type", Attributes.text("bootstrap"));
        done.put("operatorId", Attributes.text(operator.id()));
        return writes.write(
                        Stream.concat(
                                        Stream.of(
                                                unlessTaken(done),
                                                unlessTaken(AccessItems.write(operator))),
                                        writes.of(firstKey))
                                .toList())
                == Stored.DONE;
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return Operator.isId(id.text())
                ? Reads.one(dynamoDb, table, AccessKeys.operator(id)).map(AccessItems::operator)
                : Optional.empty();
    }

    @Override
    public Page<Operator> list(Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.OPERATORS,
                wanted,
                AccessItems::operator,
                operator -> operator.id().text());
    }

    private Part unlessTaken(Map<String, AttributeValue> item) {
        return new Part(Writes.putIfAbsent(table, item), Stored.ID_TAKEN);
    }

    private Part noLongerWaiting(Invitation invitation) {
        return new Part(
                Writes.update(
                        table,
                        AccessKeys.operator(invitation.operatorId()),
                        "REMOVE invitation",
                        "invitation = :id",
                        Map.of(),
                        Map.of(":id", Attributes.text(invitation.id()))),
                Stored.CODE_USED);
    }
}
