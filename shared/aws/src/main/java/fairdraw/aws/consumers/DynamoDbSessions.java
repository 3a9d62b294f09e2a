package fairdraw.aws.consumers;

import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.ExchangeCode;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.consumers.Sessions;
import fairdraw.domain.ids.ConsumerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Sessions, exchange codes and identities in the table Consumers, one item each. */
public final class DynamoDbSessions implements Sessions {

    /** Kept so that an expired code differs from an unknown one. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int CODE = 0;
    private static final int IDENTITY = 1;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbSessions(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public void add(Session session) {
        // Its id is new and random, so writing it twice after a lost answer changes nothing.
        dynamoDb.putItem(put -> put.tableName(table).item(SessionItems.write(session)));
    }

    @Override
    public Optional<Session> find(Tenant tenant, String id) {
        return Reads.one(dynamoDb, table, ConsumersKeys.session(tenant, id))
                .map(item -> SessionItems.read(tenant, item));
    }

    @Override
    public boolean renew(Session renewed) {
        try {
            transactions.single(() ->
                    dynamoDb.putItem(put ->
                            put.tableName(table)
                                    .item(SessionItems.write(renewed))
                                    .conditionExpression(
                                            "#number = :before AND"
                                                    + " attribute_not_exists(ended)")
                                    .expressionAttributeNames(Map.of("#number", "number"))
                                    .expressionAttributeValues(
                                            Map.of(":before", number(renewed.number() - 1L)))));
            return true;
        } catch (ConditionalCheckFailedException others) {
            return false;
        }
    }

    @Override
    public void end(Tenant tenant, String id, Session.Ended why, Instant at) {
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(ConsumersKeys.session(tenant, id).attributes())
                                    .updateExpression("SET ended = :why, endedAt = :at")
                                    .conditionExpression(
                                            "attribute_exists(pk) AND"
                                                    + " attribute_not_exists(ended)")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":why",
                                                    SessionItems.ended(why),
                                                    ":at",
                                                    instant(at)))));
        } catch (ConditionalCheckFailedException overOrNeverThere) {
            // The first reason stands.
        }
    }

    @Override
    public void add(ExchangeCode code) {
        Map<String, AttributeValue> item =
                new HashMap<>(ConsumersKeys.code(code.tenant(), code.hash()).attributes());
        item.put("type", text("code"));
        item.put("identity", hex(code.identity()));
        item.put("consumerId", text(code.consumerId()));
        item.put("until", instant(code.expiresAt()));
        item.put("expiresAt", SessionItems.deletedAt(code.expiresAt().plus(KEPT)));
        // Its hash is new and random, so writing it twice after a lost answer changes nothing.
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public Optional<ExchangeCode> unused(Tenant tenant, String hash) {
        return Reads.one(dynamoDb, table, ConsumersKeys.code(tenant, hash))
                .filter(item -> !item.containsKey("usedAt"))
                .map(item ->
                        new ExchangeCode(
                                tenant,
                                hash,
                                hex(item, "identity"),
                                new ConsumerId(text(item, "consumerId")),
                                instant(item, "until")));
    }

    @Override
    public Optional<Known> consumer(Tenant tenant, String identity) {
        return Reads.one(dynamoDb, table, ConsumersKeys.identity(tenant, identity))
                .map(item ->
                        new Known(
                                new ConsumerId(text(item, "consumerId")), instant(item, "since")));
    }

    @Override
    public Redeemed redeem(
            ExchangeCode code, Session session, Optional<String> guestSession, Instant now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(used(code, now));
        parts.add(claimed(code, session, now));
        parts.add(Writes.putIfAbsent(table, SessionItems.write(session)));
        guestSession.ifPresent(id -> parts.add(ended(code.tenant(), id, now)));
        return switch (transactions.insist(parts)) {
            case Written.Done() -> Redeemed.DONE;
            case Written.Refused refused when refused.at(CODE) -> Redeemed.USED;
            case Written.Refused refused when refused.at(IDENTITY) -> Redeemed.CLAIMED;
            case Written.Refused _ -> Redeemed.GUEST_GONE;
            case Written.Contended() -> throw new NotNow("a code is contended");
        };
    }

    private TransactWriteItem used(ExchangeCode code, Instant now) {
        return Writes.update(
                table,
                ConsumersKeys.code(code.tenant(), code.hash()),
                "SET usedAt = :now",
                "attribute_exists(pk) AND attribute_not_exists(usedAt) AND #until > :now",
                Map.of("#until", "until"),
                Map.of(":now", instant(now)));
    }

    private TransactWriteItem claimed(ExchangeCode code, Session session, Instant now) {
        Map<String, AttributeValue> item =
                new HashMap<>(ConsumersKeys.identity(code.tenant(), code.identity()).attributes());
        item.put("type", text("identity"));
        item.put("consumerId", text(session.consumerId()));
        item.put("claimedAt", instant(now));
        item.put("since", instant(session.consumerSince()));
        return Writes.putIf(
                table,
                item,
                "attribute_not_exists(pk) OR consumerId = :consumer",
                Map.of(":consumer", text(session.consumerId())));
    }

    private TransactWriteItem ended(Tenant tenant, String guestSession, Instant now) {
        return Writes.update(
                table,
                ConsumersKeys.session(tenant, guestSession),
                "SET ended = :why, endedAt = :now",
                "attribute_exists(pk) AND attribute_not_exists(ended)",
                Map.of(),
                Map.of(":why", SessionItems.ended(Session.Ended.UPGRADE), ":now", instant(now)));
    }

    @Override
    public void erase(Tenant tenant, ConsumerId consumer) {
        dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .indexName("Consumer")
                                .keyConditionExpression("consumerId = :consumer")
                                .expressionAttributeValues(Map.of(":consumer", text(consumer))))
                .items()
                .stream()
                .map(item -> new Key(text(item, "pk"), text(item, "sk")))
                .filter(key -> ConsumersKeys.isOf(tenant, key))
                .forEach(key ->
                        dynamoDb.deleteItem(
                                delete -> delete.tableName(table).key(key.attributes())));
    }
}
