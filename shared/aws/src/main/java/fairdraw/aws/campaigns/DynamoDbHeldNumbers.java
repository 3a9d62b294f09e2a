package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.HeldNumbers;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The holders of lucky numbers, read from the table Campaigns. */
public final class DynamoDbHeldNumbers implements HeldNumbers {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbHeldNumbers(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Map<LuckyNumber, List<LuckyNumber>> parts(
            NumberSpace space, Map<LuckyNumber, String> submissions) {
        List<Key> keys = submissions.keySet().stream().map(number -> key(space, number)).toList();
        Map<LuckyNumber, List<LuckyNumber>> parts = new HashMap<>();
        Reads.all(dynamoDb, table, keys)
                .forEach(item -> {
                    Claim claim = ClaimItems.read(item);
                    if (claim.submission().equals(submissions.get(claim.number()))) {
                        parts.put(claim.number(), ClaimItems.part(item));
                    }
                });
        return parts;
    }

    @Override
    public Optional<Claim> claim(NumberSpace space, LuckyNumber number) {
        return Reads.one(dynamoDb, table, key(space, number)).map(ClaimItems::read);
    }

    private static Key key(NumberSpace space, LuckyNumber number) {
        return CampaignsKeys.claim(space.tenant(), space.campaignId(), number);
    }

    @Override
    public Optional<CampaignEntry> entry(NumberSpace space, String entryId) {
        return Reads.one(
                        dynamoDb,
                        table,
                        CampaignsKeys.entry(space.tenant(), space.campaignId(), entryId))
                .map(CampaignEntryItems::read);
    }

    @Override
    public int partitions() {
        return CampaignsKeys.PARTITIONS;
    }

    @Override
    public void each(NumberSpace space, int partition, Consumer<CampaignEntry> visitor) {
        dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk",
                                                text(
                                                        CampaignsKeys.entries(
                                                                space.tenant(),
                                                                space.campaignId(),
                                                                partition)))))
                .items()
                .stream()
                .map(CampaignEntryItems::read)
                .forEach(visitor);
    }
}
