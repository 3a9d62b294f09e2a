package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Quota;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.Prize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Prizes of campaigns in the table Campaigns. */
public final class DynamoDbCampaignPrizes implements CampaignPrizes {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbCampaignPrizes(
            DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public boolean create(Campaign campaign, Prize prize) {
        Quota quota =
                new Quota(
                        transactions,
                        table,
                        CampaignsKeys.prizeCount(campaign.tenant(), campaign.id()));
        return switch (quota.add(
                Writes.putIfAbsent(table, PrizeItems.write(campaign, prize)), MOST)) {
            case DONE -> true;
            case FULL -> false;
            case REFUSED -> throw new IllegalStateException("a prize with this id exists");
        };
    }

    @Override
    public List<Prize> all(Campaign campaign) {
        return Reads.partition(dynamoDb, table, prizes(campaign)).stream()
                .map(PrizeItems::read)
                .toList();
    }

    @Override
    public Page<Prize> page(Campaign campaign, Page.Wanted wanted) {
        return Reads.page(
                dynamoDb,
                table,
                prizes(campaign),
                wanted,
                PrizeItems::read,
                prize -> prize.id().text());
    }

    private static String prizes(Campaign campaign) {
        return CampaignsKeys.prizes(campaign.tenant(), campaign.id());
    }

    @Override
    public Change change(CampaignEntry entry, DeclaredWin next) {
        DeclaredWin read = entry.win().orElseThrow();
        Map<String, AttributeValue> changed = new LinkedHashMap<>();
        changed.put(CampaignEntryItems.WIN, text(next.state().name()));
        changed.put(CampaignEntryItems.PRIZE, text(next.prizeId()));
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(EntryChange.of(entry).whenWinIs(entry.win()).set(changed).in(table));
        parts.add(PrizeItems.putBack(table, entry, read.prizeId()));
        if (next.takesStock()) {
            parts.add(PrizeItems.take(table, entry, next.prizeId()));
        }
        return switch (transactions.insist(parts)) {
            case Written.Done _ -> Change.DONE;
            case Written.Contended _ -> Change.ENTRY_CHANGED;
            case Written.Refused refused when refused.at(0) -> Change.ENTRY_CHANGED;
            case Written.Refused refused ->
                    refused.found(parts.size() - 1).isPresent()
                            ? Change.OUT_OF_STOCK
                            : Change.PRIZE_UNKNOWN;
        };
    }
}
