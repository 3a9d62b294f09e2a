package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.tree;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.NumberOpening;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.DrawId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A campaign as an item of the table Campaigns. */
final class CampaignItems {

    private static final String MAX_ENTRIES = "maxEntries";

    /** The signature that opened automatic numbers, empty while it is awaited. */
    private static final String OPENED = "opened";

    private CampaignItems() {}

    static Map<String, AttributeValue> write(Campaign campaign) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.campaign(campaign.tenant(), campaign.slug()).attributes());
        item.put("type", text("campaign"));
        item.put("organisation", text(campaign.tenant().organisation()));
        item.put("mode", text(campaign.tenant().mode().word()));
        item.put("id", text(campaign.id()));
        item.put("name", text(campaign.name()));
        item.put("drawId", text(campaign.drawId()));
        item.put("gates", number(campaign.spread().gates()));
        item.put("partitions", number(campaign.spread().partitions()));
        item.put("pepper", number(campaign.pepper()));
        item.put("luckyNumbers", tree(campaign.luckyNumbers().document()));
        write(item, campaign.opening());
        write(item, campaign.qualification());
        item.put("declaresPrizes", flag(campaign.declaresPrizes()));
        if (campaign.archived()) {
            item.put("archived", flag(true));
        }
        item.put("version", number(campaign.version()));
        item.put("createdAt", instant(campaign.createdAt()));
        item.put("updatedAt", instant(campaign.updatedAt()));
        return item;
    }

    private static void write(Map<String, AttributeValue> item, NumberOpening opening) {
        switch (opening) {
            case NumberOpening.None _ -> {}
            case NumberOpening.Awaited _ -> item.put(OPENED, text(""));
            case NumberOpening.Known(var signature) -> item.put(OPENED, text(signature));
        }
    }

    private static NumberOpening opening(Map<String, AttributeValue> item) {
        if (!item.containsKey(OPENED)) {
            return new NumberOpening.None();
        }
        String signature = text(item, OPENED);
        return signature.isEmpty()
                ? new NumberOpening.Awaited()
                : new NumberOpening.Known(signature);
    }

    private static void write(Map<String, AttributeValue> item, Qualification qualification) {
        item.put("opensAt", instant(qualification.opensAt()));
        item.put("closesAt", instant(qualification.closesAt()));
        item.put(
                "required",
                tree(qualification.required().stream().map(EnrollmentField::name).toList()));
        item.put("companies", flag(qualification.companies()));
        qualification.maxEntries().ifPresent(most -> item.put(MAX_ENTRIES, number(most)));
    }

    static Campaign read(Map<String, AttributeValue> item) {
        Tenant tenant = DrawItems.tenant(item);
        return new Campaign(
                tenant,
                new CampaignId(text(item, "id")),
                new CampaignSlug(text(item, "sk")),
                text(item, "name"),
                new DrawId(text(item, "drawId")),
                new Spread(whole(item, "gates"), whole(item, "partitions")),
                whole(item, "pepper"),
                LuckyNumbers.parse(
                        (Map<?, ?>)
                                tree(AttributeValue.fromM(Attributes.map(item, "luckyNumbers")))),
                opening(item),
                qualification(item),
                flag(item, "declaresPrizes"),
                item.containsKey("archived"),
                number(item, "version"),
                instant(item, "createdAt"),
                instant(item, "updatedAt"));
    }

    private static Qualification qualification(Map<String, AttributeValue> item) {
        Set<EnrollmentField> required = EnumSet.noneOf(EnrollmentField.class);
        Attributes.list(item, "required")
                .forEach(field -> required.add(EnrollmentField.valueOf(field.s())));
        return new Qualification(
                instant(item, "opensAt"),
                instant(item, "closesAt"),
                Set.copyOf(required),
                flag(item, "companies"),
                item.containsKey(MAX_ENTRIES)
                        ? OptionalInt.of(whole(item, MAX_ENTRIES))
                        : OptionalInt.empty());
    }
}
