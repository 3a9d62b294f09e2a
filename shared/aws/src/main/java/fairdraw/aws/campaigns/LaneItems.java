package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.GateItems;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.numbers.Holes.Standing;
import fairdraw.domain.draws.Draw;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lanes as items of the table Campaigns; they open and close as gates do. */
final class LaneItems {

    /** The next index that the lane allocates. */
    static final String NEXT = "next";

    private LaneItems() {}

    /** Writes a lane of a new campaign. */
    static Map<String, AttributeValue> write(Lane lane, Draw draw) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(CampaignsKeys.lane(lane).attributes());
        item.put("type", text("lane"));
        item.put("isOpen", flag(GateItems.admitsAtAll(draw)));
        item.put("opensAt", instant(draw.rules().times().openAt()));
        item.put("closesAt", instant(draw.rules().times().closeAt()));
        item.put(NEXT, number(lane.first()));
        item.put("searched", number(lane.first()));
        item.put("version", number(0));
        return item;
    }

    static Standing standing(Map<String, AttributeValue> item) {
        return new Standing(
                flag(item, "isOpen"),
                number(item, NEXT),
                number(item, "searched"),
                number(item, "version"));
    }
}
