package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A mark as an item of the table Draws, and as the stream shows it. */
public final class MarkItems {

    /** The attribute {@code type} of a mark's item. */
    public static final String TYPE = "mark";

    static final String STATE = "state";
    static final String AT = "at";
    static final String REASON = "reason";
    static final String PASSED_ON = "passedOn";

    private MarkItems() {}

    static Map<String, AttributeValue> write(Draw draw, Mark mark) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.mark(draw, mark.rank().person()).attributes());
        item.put("type", text(TYPE));
        item.put("rank", number(mark.rank().rank()));
        item.put("leaf", Attributes.hex(mark.rank().leaf()));
        item.put("number", number(mark.rank().number()));
        item.put(STATE, state(mark.state()));
        mark.wonAt().ifPresent(at -> item.put("wonAt", Attributes.instant(at)));
        mark.reason().ifPresent(reason -> item.put(REASON, text(reason)));
        mark.at().ifPresent(at -> item.put(AT, Attributes.instant(at)));
        if (mark.passedOn()) {
            item.put(PASSED_ON, Attributes.flag(true));
        }
        return item;
    }

    static AttributeValue state(Mark.State state) {
        return text(state.name());
    }

    /** Reads a mark's item or its image in the stream. */
    public static Mark read(Map<String, AttributeValue> item) {
        return new Mark(
                new Rank(
                        Attributes.whole(item, "rank"),
                        Attributes.hex(item, "leaf"),
                        text(item, "sk"),
                        number(item, "number")),
                Mark.State.valueOf(text(item, STATE)),
                time(item, "wonAt"),
                Attributes.optionalText(item, REASON),
                time(item, AT),
                item.containsKey(PASSED_ON));
    }

    /** Returns the tenant of the draw that an item belongs to. */
    public static Tenant tenant(Map<String, AttributeValue> item) {
        return DrawsKeys.drawOf(text(item, "pk")).tenant();
    }

    /** Returns the id of the draw that an item belongs to. */
    public static DrawId drawId(Map<String, AttributeValue> item) {
        return DrawsKeys.drawOf(text(item, "pk")).drawId();
    }

    private static Optional<Instant> time(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name)
                ? Optional.of(Attributes.instant(item, name))
                : Optional.empty();
    }
}
