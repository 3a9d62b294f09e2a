package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.access.AccessLists;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.CallMark;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.PackedText;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Refused carts in the table Carts, one partition a tenant, and the content of each in an item of
 * its own, so that a list reads none. Their ids are hashes, so DynamoDB can split the partition if
 * a sender has nothing but bad carts.
 */
public final class DynamoDbRefusedCarts implements RefusedCarts {

    private static final String TYPE = "refusedCart";
    private static final String CONTENT = "content";
    private static final int ATTEMPTS = 4;

    /** The position of the listed item in the transaction that stores a cart. */
    private static final int LISTED = 1;

    /** Longer than the day that is counted. */
    private static final Duration COUNT_KEPT = Duration.ofDays(2);

    private static final int MOST_REMEMBERED = 1_000;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final LoneWrites lone;
    private final String table;
    private final int mostADay;

    /** The counts that are known to be full, so that a sender of bad carts does not wear them. */
    private final Set<String> full = ConcurrentHashMap.newKeySet();

    /**
     * @param mostADay the most refused carts of a tenant that are newly stored in a day
     */
    public DynamoDbRefusedCarts(
            DynamoDbClient dynamoDb, Transactions transactions, String table, int mostADay) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.table = table;
        this.mostADay = mostADay;
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
        if (packed.isEmpty()) {
            return false;
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (isCountedAgain(tenant, id, faults, state, now)) {
                return true;
            }
            Key count = CartsKeys.refusedCount(tenant, LocalDate.ofInstant(now, ZoneOffset.UTC));
            if (full.contains(count.pk())) {
                return false;
            }
            List<TransactWriteItem> parts =
                    List.of(
                            content(tenant, id, packed.get(), now),
                            listed(tenant, id, faults, state, now),
                            counted(count, now));
            switch (transactions.insist(parts)) {
                case Written.Done _ -> {
                    return true;
                }
                case Written.Refused refused when !refused.at(LISTED) -> {
                    remember(count);
                    return false;
                }
                // Another call has just stored it, or others write the count.
                case Written.Refused _, Written.Contended _ -> {}
            }
        }
        return false;
    }

    /** Counts content that is stored and not expired once more; returns false if there is none. */
    private boolean isCountedAgain(
            Tenant tenant, String id, List<CartFault> faults, State state, Instant now) {
        CallMark mark = transactions.mark();
        return lone.refusalOf(
                        Writes.update(
                                table,
                                CartsKeys.refused(tenant, id),
                                "SET faults = :faults, #state = :state, writtenBy = :mark,"
                                        + " lastAt = :now ADD times :one",
                                // A call whose answer was lost is counted once.
                                "expiresAt > :second AND (attribute_not_exists(writtenBy) OR"
                                        + " writtenBy <> :mark)",
                                Map.of("#state", "state"),
                                Map.of(
                                        ":faults", CartItems.faults(faults),
                                        ":state", text(state.name()),
                                        ":mark", mark.value(),
                                        ":now", instant(now),
                                        ":second", number(now.getEpochSecond()),
                                        ":one", number(1))),
                        mark)
                .isEmpty();
    }

    private TransactWriteItem content(Tenant tenant, String id, byte[] packed, Instant now) {
        Map<String, AttributeValue> item =
                new HashMap<>(CartsKeys.refusedContent(tenant, id).attributes());
        item.put("type", text("refusedContent"));
        item.put(CONTENT, Attributes.bytes(packed));
        item.put("expiresAt", number(now.plus(KEPT).getEpochSecond()));
        return Writes.put(table, item);
    }

    private TransactWriteItem listed(
            Tenant tenant, String id, List<CartFault> faults, State state, Instant now) {
        return Writes.update(
                table,
                CartsKeys.refused(tenant, id),
                "SET #type = :type, faults = :faults, #state = :state, times = :one,"
                        + " firstAt = :now, lastAt = :now, expiresAt = :end"
                        + " REMOVE writtenBy",
                "attribute_not_exists(pk) OR expiresAt <= :second",
                Map.of("#type", "type", "#state", "state"),
                Map.of(
                        ":type", text(TYPE),
                        ":faults", CartItems.faults(faults),
                        ":state", text(state.name()),
                        ":one", number(1),
                        ":now", instant(now),
                        ":end", number(now.plus(KEPT).getEpochSecond()),
                        ":second", number(now.getEpochSecond())));
    }

    private TransactWriteItem counted(Key count, Instant now) {
        return Writes.update(
                table,
                count,
                "SET #type = :type, expiresAt = :end ADD held :one",
                "attribute_not_exists(held) OR held < :most",
                Map.of("#type", "type"),
                Map.of(
                        ":type", text("refusedCount"),
                        ":end", number(now.plus(COUNT_KEPT).getEpochSecond()),
                        ":one", number(1),
                        ":most", number(mostADay)));
    }

    private void remember(Key count) {
        if (full.size() >= MOST_REMEMBERED) {
            full.clear();
        }
        full.add(count.pk());
    }

    @Override
    public Optional<Kept> find(Tenant tenant, String id) {
        return Optional.of(id)
                .filter(RefusedCart::isId)
                .flatMap(known -> Reads.one(dynamoDb, table, CartsKeys.refused(tenant, known)))
                .flatMap(item ->
                        Reads.one(dynamoDb, table, CartsKeys.refusedContent(tenant, id))
                                .map(content -> new Kept(read(tenant, item), unpacked(content))));
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

    private static String unpacked(Map<String, AttributeValue> content) {
        return PackedText.unpack(Attributes.bytes(content, CONTENT));
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
