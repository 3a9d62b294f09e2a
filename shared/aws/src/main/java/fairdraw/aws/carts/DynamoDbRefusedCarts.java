package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.access.AccessLists;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.CallMark;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.PackedText;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Refused carts in the table Carts, one partition a tenant. Their ids are hashes, so DynamoDB can
 * split the partition if a sender has nothing but bad carts.
 */
public final class DynamoDbRefusedCarts implements RefusedCarts {

    private static final String TYPE = "refusedCart";

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final LoneWrites lone;
    private final String table;

    public DynamoDbRefusedCarts(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.table = table;
    }

    @Override
    public boolean keep(
            Tenant tenant,
            String id,
            String content,
            List<CartFault> faults,
            State state,
            Instant now) {
        Optional<byte[]> packed = PackedText.pack(content);
        packed.ifPresent(bytes -> {
            CallMark mark = transactions.mark();
            lone.refusalOf(
                    Writes.update(
                            table,
                            CartsKeys.refused(tenant, id),
                            "SET #type = :type, content = :content, faults = :faults,"
                                    + " #state = :state, writtenBy = :mark,"
                                    + " firstAt = if_not_exists(firstAt, :now),"
                                    + " lastAt = :now ADD times :one",
                            // A call whose answer was lost is counted once.
                            "attribute_not_exists(writtenBy) OR writtenBy <> :mark",
                            Map.of("#type", "type", "#state", "state"),
                            Map.of(
                                    ":type", text(TYPE),
                                    ":content", Attributes.bytes(bytes),
                                    ":faults", CartItems.faults(faults),
                                    ":state", text(state.name()),
                                    ":mark", mark.value(),
                                    ":now", instant(now),
                                    ":one", number(1))));
        });
        return packed.isPresent();
    }

    @Override
    public Optional<Kept> find(Tenant tenant, String id) {
        return Optional.of(id)
                .filter(RefusedCart::isId)
                .flatMap(known -> Reads.one(dynamoDb, table, CartsKeys.refused(tenant, known)))
                .map(item ->
                        new Kept(
                                read(tenant, item),
                                PackedText.unpack(Attributes.bytes(item, "content"))));
    }

    @Override
    public Page<RefusedCart> list(Tenant tenant, Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                CartsKeys.refused(tenant),
                wanted,
                item -> read(tenant, item),
                RefusedCart::id);
    }

    @Override
    public void markReplayed(Tenant tenant, String id) {
        dynamoDb.updateItem(update ->
                update.tableName(table)
                        .key(CartsKeys.refused(tenant, id).attributes())
                        .updateExpression("SET #state = :replayed")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(
                                Map.of(":replayed", text(State.REPLAYED.name()))));
    }

    private static RefusedCart read(Tenant tenant, Map<String, AttributeValue> item) {
        return new RefusedCart(
                tenant,
                text(item, "sk"),
                CartItems.faults(item, "faults"),
                State.valueOf(text(item, "state")),
                number(item, "times"),
                instant(item, "firstAt"),
                instant(item, "lastAt"));
    }
}
