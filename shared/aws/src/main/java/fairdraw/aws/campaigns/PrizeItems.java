package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.ids.PrizeId;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A prize of a campaign as an item of the table Campaigns, and the changes of its stock. */
final class PrizeItems {

    private PrizeItems() {}

    static Map<String, AttributeValue> write(Campaign campaign, Prize prize) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.prize(campaign.tenant(), campaign.id(), prize.id())
                                .attributes());
        item.put("type", text("prize"));
        item.put("name", text(prize.name()));
        item.put("kind", text(prize.type()));
        item.put("unitValueCents", number(prize.unitValueCents()));
        item.put("initialStock", number(prize.initialStock()));
        item.put("stock", number(prize.currentStock()));
        item.put("createdAt", instant(prize.createdAt()));
        return item;
    }

    static Prize read(Map<String, AttributeValue> item) {
        return new Prize(
                new PrizeId(text(item, "sk")),
                text(item, "name"),
                text(item, "kind"),
                number(item, "unitValueCents"),
                number(item, "initialStock"),
                number(item, "stock"),
                instant(item, "createdAt"));
    }

    /**
     * Takes one unit out of the stock; a refusal returns the prize, if it exists, which is out of
     * stock.
     */
    static TransactWriteItem take(String table, CampaignEntry entry, PrizeId prizeId) {
        return Writes.update(
                table,
                CampaignsKeys.prize(entry.tenant(), entry.campaignId(), prizeId),
                "SET stock = stock - :one",
                "stock >= :one",
                Map.of(),
                Map.of(":one", number(1)));
    }

    /** Puts one unit back into the stock. */
    static TransactWriteItem putBack(String table, CampaignEntry entry, PrizeId prizeId) {
        return Writes.update(
                table,
                CampaignsKeys.prize(entry.tenant(), entry.campaignId(), prizeId),
                "SET stock = stock + :one",
                "attribute_exists(pk)",
                Map.of(),
                Map.of(":one", number(1)));
    }
}
