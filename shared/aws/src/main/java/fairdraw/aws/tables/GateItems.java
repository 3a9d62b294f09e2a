package fairdraw.aws.tables;

import static fairdraw.aws.tables.Attributes.number;
import static fairdraw.aws.tables.Attributes.text;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gates as items of the table Draws. */
final class GateItems {

    /** The condition under which a gate admits; needs {@code :open} (true) and {@code :now}. */
    static final String ADMITS = "isOpen = :open AND opensAt <= :now AND closesAt > :now";

    private GateItems() {}

    /** An open gate of a new draw. */
    static Map<String, AttributeValue> write(Draw draw, int gate) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.gate(draw, gate).attributes());
        item.put("type", text("gate"));
        item.put("isOpen", Attributes.flag(true));
        item.put("opensAt", Attributes.instant(draw.rules().times().openAt()));
        item.put("closesAt", Attributes.instant(draw.rules().times().closeAt()));
        item.put("rulesHash", text(draw.rulesHash()));
        item.put("entered", number(0));
        item.put("left", number(0));
        return item;
    }

    /** Whether {@link #ADMITS} held. */
    static boolean admits(Map<String, AttributeValue> item, Instant now) {
        return Attributes.flag(item, "isOpen")
                && !Attributes.instant(item, "opensAt").isAfter(now)
                && Attributes.instant(item, "closesAt").isAfter(now);
    }

    static Gates.Tally tally(Map<String, AttributeValue> item) {
        return new Gates.Tally(number(item, "entered"), number(item, "left"));
    }
}
