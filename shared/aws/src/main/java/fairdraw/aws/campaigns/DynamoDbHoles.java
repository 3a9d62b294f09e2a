package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.ManyWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.numbers.AllocationRecord;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Voided;
import fairdraw.domain.campaigns.numbers.Holes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Lanes and the records of their indexes in the table Campaigns. */
public final class DynamoDbHoles implements Holes {

    private static final Duration SEARCH = Duration.ofSeconds(30);

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final LoneWrites lone;
    private final String table;

    public DynamoDbHoles(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.table = table;
    }

    @Override
    public Standing standing(Lane lane) {
        return Reads.one(dynamoDb, table, CampaignsKeys.lane(lane))
                .map(LaneItems::standing)
                .orElseThrow();
    }

    @Override
    public Standing shut(Lane lane) {
        change(lane, "SET isOpen = :shut", "attribute_exists(pk)", Map.of(":shut", flag(false)));
        return standing(lane);
    }

    @Override
    public void each(Lane lane, Consumer<AllocationRecord> visitor) {
        Reads.partition(dynamoDb, table, CampaignsKeys.allocations(lane)).stream()
                .map(AllocationItems::read)
                .forEach(visitor);
    }

    @Override
    public void makeVoid(Lane lane, long from, long to) {
        ManyWrites.each(
                LongStream.range(from, to).boxed().toList(),
                index ->
                        lone.refusalOf(
                                Writes.putIfAbsent(
                                        table, AllocationItems.write(lane, new Voided(index)))));
    }

    @Override
    public boolean setFree(Lane lane, long version, List<Free> ranges) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(
                Writes.update(
                        table,
                        CampaignsKeys.lane(lane),
                        "SET version = :next",
                        "isOpen = :open AND version = :read",
                        Map.of(),
                        Map.of(
                                ":next", number(version + 1),
                                ":read", number(version),
                                ":open", flag(true))));
        for (Free free : ranges) {
            parts.add(
                    Writes.putIf(
                            table,
                            AllocationItems.write(lane, free),
                            "#type = :void",
                            Map.of("#type", "type"),
                            Map.of(":void", text(AllocationItems.VOIDED))));
            parts.add(Writes.put(table, AllocationWrites.listed(lane, free)));
        }
        return transactions.insist(parts) instanceof Written.Done;
    }

    @Override
    public void withdraw(Lane lane, Free range) {
        lone.refusalOf(
                Writes.putIf(
                        table,
                        AllocationItems.write(lane, new Voided(range.start())),
                        "#type = :free",
                        Map.of("#type", "type"),
                        Map.of(":free", text(AllocationItems.FREE))));
    }

    @Override
    public Optional<Standing> search(Lane lane, Instant now) {
        boolean ours =
                change(
                                lane,
                                "SET searchedUntil = :until",
                                "attribute_not_exists(searchedUntil) OR searchedUntil <= :now",
                                Map.of(":until", instant(now.plus(SEARCH)), ":now", instant(now)))
                        .isEmpty();
        return ours ? Optional.of(standing(lane)) : Optional.empty();
    }

    @Override
    public void searched(Lane lane, long searched) {
        change(
                lane,
                "SET searched = :searched REMOVE searchedUntil",
                "searched < :searched",
                Map.of(":searched", number(searched)));
    }

    private Optional<Map<String, AttributeValue>> change(
            Lane lane, String expression, String condition, Map<String, AttributeValue> values) {
        return lone.refusalOf(
                Writes.update(
                        table, CampaignsKeys.lane(lane), expression, condition, Map.of(), values));
    }
}
