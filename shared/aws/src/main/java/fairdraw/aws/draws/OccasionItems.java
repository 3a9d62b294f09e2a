package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.Occasion;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The occasion of a draw as attributes of its item. */
final class OccasionItems {

    private static final String GIVEAWAY = "giveaway";
    private static final String CAMPAIGN = "campaignId";

    private OccasionItems() {}

    static Map<String, AttributeValue> write(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Lottery(var id, var slug) ->
                    Map.of("lotteryId", text(id), "lotterySlug", text(slug));
            case Occasion.Campaign(var id, var slug) ->
                    Map.of(CAMPAIGN, text(id), "campaignSlug", text(slug));
            case Occasion.Giveaway giveaway ->
                    Map.of(GIVEAWAY, AttributeValue.fromM(write(giveaway)));
        };
    }

    private static Map<String, AttributeValue> write(Occasion.Giveaway giveaway) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        giveaway.name().ifPresent(name -> item.put("name", text(name)));
        item.put("sequenceId", text(giveaway.sequenceId()));
        item.put("timeZone", text(giveaway.timeZone()));
        item.put("saysOpenAt", Attributes.flag(giveaway.saysOpenAt()));
        item.put("saysCloseAt", Attributes.flag(giveaway.saysCloseAt()));
        item.put("encryptionSeed", text(giveaway.encryptionSeed()));
        item.put("requiresFingerprint", Attributes.flag(giveaway.requiresFingerprint()));
        giveaway.metadata().ifPresent(metadata -> item.put("metadata", text(metadata)));
        return item;
    }

    static Occasion read(Map<String, AttributeValue> item) {
        if (item.containsKey(CAMPAIGN)) {
            return new Occasion.Campaign(text(item, CAMPAIGN), text(item, "campaignSlug"));
        }
        return item.containsKey(GIVEAWAY)
                ? giveaway(Attributes.map(item, GIVEAWAY))
                : new Occasion.Lottery(text(item, "lotteryId"), text(item, "lotterySlug"));
    }

    private static Occasion.Giveaway giveaway(Map<String, AttributeValue> item) {
        return new Occasion.Giveaway(
                Attributes.optionalText(item, "name"),
                text(item, "sequenceId"),
                text(item, "timeZone"),
                Attributes.flag(item, "saysOpenAt"),
                Attributes.flag(item, "saysCloseAt"),
                text(item, "encryptionSeed"),
                Attributes.flag(item, "requiresFingerprint"),
                Attributes.optionalText(item, "metadata"));
    }
}
