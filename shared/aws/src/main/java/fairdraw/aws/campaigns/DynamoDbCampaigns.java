package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawCreation;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Campaigns in the table Campaigns. */
public final class DynamoDbCampaigns implements Campaigns {

    /**
     * The tables that a campaign is written to.
     *
     * @param lists the table Lotteries, which lists every draw
     * @param register the table Register
     */
    public record Names(String campaigns, String draws, String lists, String register) {}

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final Names tables;

    public DynamoDbCampaigns(DynamoDbClient dynamoDb, Transactions transactions, Names tables) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public boolean create(Campaign campaign, Draw draw) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(Writes.putIfAbsent(tables.campaigns(), CampaignItems.write(campaign)));
        items.add(Writes.put(tables.campaigns(), byId(campaign)));
        items.addAll(DrawCreation.of(tables.draws(), tables.lists(), tables.register(), draw));
        if (campaign.luckyNumbers().generation() == Generation.AUTOMATIC) {
            Lane.of(NumberSpace.of(campaign))
                    .forEach(lane ->
                            items.add(Writes.put(tables.campaigns(), LaneItems.write(lane, draw))));
        }
        return done(items);
    }

    private static Map<String, AttributeValue> byId(Campaign campaign) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.campaignId(campaign.tenant(), campaign.id()).attributes());
        item.put("type", text("campaignId"));
        item.put("slug", text(campaign.slug()));
        return item;
    }

    @Override
    public Optional<Campaign> find(Tenant tenant, CampaignSlug slug) {
        return slug.text().isEmpty()
                ? Optional.empty()
                : Reads.one(dynamoDb, tables.campaigns(), CampaignsKeys.campaign(tenant, slug))
                        .map(CampaignItems::read);
    }

    @Override
    public Optional<Campaign> ofId(Tenant tenant, CampaignId campaignId) {
        return Reads.one(dynamoDb, tables.campaigns(), CampaignsKeys.campaignId(tenant, campaignId))
                .flatMap(item -> find(tenant, new CampaignSlug(text(item, "slug"))));
    }

    @Override
    public Page<Campaign> ofTenant(Tenant tenant, Page.Wanted wanted) {
        return Reads.page(
                dynamoDb,
                tables.campaigns(),
                CampaignsKeys.campaigns(tenant),
                wanted,
                CampaignItems::read,
                campaign -> campaign.slug().text());
    }

    @Override
    public boolean replace(Campaign next) {
        return done(
                List.of(
                        Writes.putIf(
                                tables.campaigns(),
                                CampaignItems.write(next),
                                "version = :read",
                                Map.of(":read", number(next.version() - 1)))));
    }

    private boolean done(List<TransactWriteItem> items) {
        return switch (transactions.insist(items)) {
            case Written.Done _ -> true;
            case Written.Refused _, Written.Contended _ -> false;
        };
    }
}
