package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.AllocationRecord;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that make a range an entry's. A record is never removed, so a range from the counter
 * is lost for good to a caller who finds another record there, and so is a free range to one who
 * finds it taken.
 */
final class AllocationWrites {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final LoneWrites lone;
    private final String table;

    AllocationWrites(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.table = table;
    }

    boolean commit(CampaignEntry entry, Lane lane, Allocated range) {
        Given given =
                new Given(range.start(), range.quantity(), entry.id(), range.nonce(), range.at());
        return range.reused() ? reuse(lane, given) : record(lane, given);
    }

    private boolean record(Lane lane, Given given) {
        return lone.refusalOf(Writes.putIfAbsent(table, AllocationItems.write(lane, given)))
                .map(AllocationItems::read)
                .map(given::equals)
                .orElse(true);
    }

    private boolean reuse(Lane lane, Given given) {
        Optional<AllocationRecord> found =
                Reads.one(dynamoDb, table, CampaignsKeys.allocation(lane, given.start()))
                        .map(AllocationItems::read);
        return switch (found.orElseThrow()) {
            case Free free when free.quantity() >= given.quantity() -> split(lane, free, given);
            case AllocationRecord other -> other.equals(given);
        };
    }

    /** Takes the first part of a free range; the rest stays free under a record of its own. */
    private boolean split(Lane lane, Free free, Given given) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(
                Writes.putIf(
                        table,
                        AllocationItems.write(lane, given),
                        "#type = :free",
                        Map.of("#type", "type"),
                        Map.of(":free", text(AllocationItems.FREE))));
        parts.add(
                Writes.check(
                        table,
                        CampaignsKeys.lane(lane),
                        "isOpen = :open",
                        Map.of(),
                        Map.of(":open", flag(true))));
        parts.add(Writes.delete(table, CampaignsKeys.free(lane, free.start())));
        if (free.quantity() > given.quantity()) {
            Free rest = new Free(given.end(), free.quantity() - given.quantity());
            parts.add(Writes.put(table, AllocationItems.write(lane, rest)));
            parts.add(Writes.put(table, listed(lane, rest)));
        }
        return switch (transactions.insist(parts)) {
            case Written.Done _ -> true;
            case Written.Refused refused ->
                    refused.found(0).map(AllocationItems::read).map(given::equals).orElse(false);
            case Written.Contended _ -> throw new NotNow("a free range is contended for too long");
        };
    }

    /** Writes a free range as an element of its lane's list. */
    static Map<String, AttributeValue> listed(Lane lane, Free free) {
        Key key = CampaignsKeys.free(lane, free.start());
        return Map.of(
                "pk",
                text(key.pk()),
                "sk",
                text(key.sk()),
                "type",
                text("freeRange"),
                "start",
                number(free.start()),
                AllocationItems.QUANTITY,
                number(free.quantity()));
    }
}
