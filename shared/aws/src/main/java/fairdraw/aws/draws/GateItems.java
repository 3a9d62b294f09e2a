package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Progress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gates as items of the table Draws. */
public final class GateItems {

    /** The condition under which a gate admits; needs {@code :open} (true) and {@code :now}. */
    public static final String ADMITS = "isOpen = :open AND opensAt <= :now AND closesAt > :now";

    /** The attribute of a gate's count of lines; absent until it has admitted any. */
    public static final String LINES = "playedLines";

    /** The attribute of a gate's remaining places, if the draw's capacity is limited. */
    static final String SPARE = "spare";

    private GateItems() {}

    /** Writes a gate of a new draw. */
    static Map<String, AttributeValue> write(Draw draw, int gate) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.gate(draw, gate).attributes());
        item.put("type", text("gate"));
        item.put("isOpen", Attributes.flag(admitsAtAll(draw)));
        item.put("opensAt", Attributes.instant(draw.rules().times().openAt()));
        item.put("closesAt", Attributes.instant(draw.rules().times().closeAt()));
        item.put("rulesHash", text(draw.rulesHash()));
        item.put("entered", number(0));
        item.put("left", number(0));
        draw.rules()
                .spare(draw.spread().gates(), gate)
                .ifPresent(places -> item.put(SPARE, number(places)));
        return item;
    }

    /** Whether the gates of a draw admit anybody once it opens, which those of a draft do not. */
    public static boolean admitsAtAll(Draw draw) {
        return !(draw.progress() instanceof Progress.Draft);
    }

    /** Whether {@link #ADMITS} holds for an item. */
    public static boolean admits(Map<String, AttributeValue> item, Instant now) {
        return Attributes.flag(item, "isOpen")
                && !Attributes.instant(item, "opensAt").isAfter(now)
                && Attributes.instant(item, "closesAt").isAfter(now);
    }

    static Gates.Tally tally(Map<String, AttributeValue> item) {
        return new Gates.Tally(number(item, "entered"), number(item, "left"));
    }
}
