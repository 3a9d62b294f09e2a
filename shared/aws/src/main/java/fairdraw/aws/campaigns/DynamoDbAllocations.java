package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.draws.GateItems;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.campaigns.numbers.Allocations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Allocations in the table Campaigns: three writes of one item each for an entry. */
public final class DynamoDbAllocations implements Allocations {

    private static final int LOOKED_AT = 100;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final LoneWrites lone;
    private final AllocationWrites writes;

    public DynamoDbAllocations(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.writes = new AllocationWrites(dynamoDb, transactions, table);
    }

    @Override
    public Counted count(Lane lane, int quantity, Instant now) {
        UpdateItemRequest request =
                UpdateItemRequest.builder()
                        .tableName(table)
                        .key(CampaignsKeys.lane(lane).attributes())
                        .updateExpression("SET #next = #next + :some")
                        .conditionExpression(GateItems.ADMITS + " AND #next <= :last")
                        .expressionAttributeNames(Map.of("#next", LaneItems.NEXT))
                        .expressionAttributeValues(
                                Map.of(
                                        ":some", number(quantity),
                                        ":last", number(lane.end() - quantity),
                                        ":open", flag(true),
                                        ":now", instant(now)))
                        .returnValues(ReturnValue.UPDATED_OLD)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            return new Counted.Range(
                    number(
                            transactions.single(() -> dynamoDb.updateItem(request)).attributes(),
                            LaneItems.NEXT));
        } catch (ConditionalCheckFailedException refused) {
            return GateItems.admits(refused.item(), now) ? new Counted.Full() : new Counted.Shut();
        }
    }

    @Override
    public List<Free> free(Lane lane) {
        return dynamoDb
                .query(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk AND begins_with(sk, :free)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", text(CampaignsKeys.lane(lane).pk()),
                                                ":free", text(CampaignsKeys.FREE)))
                                .limit(LOOKED_AT))
                .items()
                .stream()
                .map(item -> new Free(number(item, "start"), whole(item, AllocationItems.QUANTITY)))
                .toList();
    }

    @Override
    public Optional<Allocated> setAside(CampaignEntry entry, Allocated range) {
        var change =
                EntryChange.of(entry)
                        .whenPresent(CampaignEntryItems.QUANTITY)
                        .whenAbsent(CampaignEntryItems.REASON)
                        .whenAbsent(AssignmentItems.START)
                        .set(AssignmentItems.write(range))
                        .in(table);
        return lone.refusalOf(change).map(AssignmentItems::allocated).orElse(Optional.of(range));
    }

    @Override
    public Optional<Allocated> giveUp(CampaignEntry entry, Allocated range) {
        var change =
                Writes.update(
                        table,
                        CampaignsKeys.entry(entry.tenant(), entry.campaignId(), entry.id()),
                        "REMOVE " + AssignmentItems.ALLOCATED,
                        AssignmentItems.START
                                + " = :start AND "
                                + AssignmentItems.NONCE
                                + " = :nonce",
                        Map.of(),
                        Map.of(":start", number(range.start()), ":nonce", hex(range.nonce())));
        return lone.refusalOf(change).flatMap(AssignmentItems::allocated);
    }

    @Override
    public boolean commit(CampaignEntry entry, Lane lane, Allocated range) {
        return writes.commit(entry, lane, range);
    }

    @Override
    public Map<Long, Given> given(Lane lane, Collection<Long> starts) {
        List<Key> keys =
                starts.stream().map(start -> CampaignsKeys.allocation(lane, start)).toList();
        return Reads.all(dynamoDb, table, keys)
                .map(AllocationItems::read)
                .filter(Given.class::isInstance)
                .map(Given.class::cast)
                .collect(Collectors.toMap(Given::start, Function.identity()));
    }

    /**
     * Skips voided indexes, which may lie between an index and the record of the range that
     * contains it.
     */
    @Override
    public Optional<Given> covering(Lane lane, long index) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .filterExpression("#type = :given")
                        .expressionAttributeNames(Map.of("#type", "type"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(CampaignsKeys.allocations(lane)),
                                        ":from", text(from(lane, index)),
                                        ":to", text(CampaignsKeys.index(index)),
                                        ":given", text(AllocationItems.TYPE)))
                        .scanIndexForward(false)
                        .build();
        for (Map<String, AttributeValue> item : dynamoDb.queryPaginator(query).items()) {
            return Optional.of((Given) AllocationItems.read(item))
                    .filter(given -> index < given.end());
        }
        return Optional.empty();
    }

    /** Returns the lowest start of a range that may contain the index. */
    private static String from(Lane lane, long index) {
        return CampaignsKeys.index(Math.max(lane.first(), index - lane.quantity() + 1));
    }
}
