package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.SupportCodes;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Support codes in the table Draws, each an item of its own that expires. */
public final class DynamoDbSupportCodes implements SupportCodes {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbSupportCodes(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void remember(Draw draw, String code, Case refused) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.support(draw.tenant(), code).attributes());
        item.put("type", text("support"));
        item.put("drawId", text(refused.drawId()));
        refused.consumerId().ifPresent(id -> item.put("consumerId", text(id)));
        item.put("error", text(refused.error()));
        item.put("at", instant(refused.at()));
        item.put("expiresAt", number(refused.at().plus(KEPT).getEpochSecond()));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public Optional<Case> find(Tenant tenant, String code) {
        return Reads.one(dynamoDb, table, DrawsKeys.support(tenant, code))
                .map(item ->
                        new Case(
                                new DrawId(text(item, "drawId")),
                                Attributes.optionalText(item, "consumerId").map(ConsumerId::new),
                                text(item, "error"),
                                instant(item, "at")));
    }

    @Override
    public void forget(Tenant tenant, Collection<String> codes) {
        Reads.all(
                        dynamoDb,
                        table,
                        codes.stream().map(code -> DrawsKeys.support(tenant, code)).toList())
                .map(item -> new Key(text(item, "pk"), text(item, "sk")))
                .forEach(key ->
                        dynamoDb.deleteItem(
                                delete -> delete.tableName(table).key(key.attributes())));
    }
}
