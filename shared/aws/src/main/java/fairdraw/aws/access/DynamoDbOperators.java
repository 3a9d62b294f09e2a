package fairdraw.aws.access;

import fairdraw.aws.access.KeyWrites.Part;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Page;
import fairdraw.domain.access.Invitation;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.Role;
import fairdraw.domain.access.RoleChange;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Operators in the table Access. */
public final class DynamoDbOperators implements Operators {
    private static final Map<String, String> ROLE = Map.of("#role", "role");

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final KeyWrites writes;
    private final String table;

    public DynamoDbOperators(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
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

    @Override
    public Page<Operator> of(OrganisationId organisation, Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.OPERATORS,
                wanted,
                new AccessLists.Only("organisation", organisation.text()),
                AccessItems::operator,
                operator -> operator.id().text());
    }

    @Override
    public RoleChange change(OperatorId owner, OperatorId id, Role role) {
        if (!Operator.isId(id.text())) {
            return new RoleChange.NotFound();
        }
        var written =
                transactions.insist(
                        List.of(
                                Writes.check(
                                        table,
                                        AccessKeys.operator(owner),
                                        "attribute_exists(pk) AND"
                                                + " (attribute_not_exists(#role) OR #role = :owner)",
                                        ROLE,
                                        Map.of(":owner", Attributes.text(Role.OWNER.word()))),
                                Writes.update(
                                        table,
                                        AccessKeys.operator(id),
                                        "SET #role = :role",
                                        "attribute_exists(pk)",
                                        ROLE,
                                        Map.of(":role", Attributes.text(role.word())))));
        return switch (written) {
            case Written.Done() ->
                    find(id).<RoleChange>map(RoleChange.Done::new)
                            .orElseGet(RoleChange.NotFound::new);
            case Written.Refused refused ->
                    refused.at(0) ? new RoleChange.NotOwner() : new RoleChange.NotFound();
            case Written.Contended() -> throw new NotNow("an operator is contended");
        };
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
