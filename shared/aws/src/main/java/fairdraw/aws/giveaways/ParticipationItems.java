package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A person's participation in a draw as an item of the table Draws, and as the stream shows it. */
public final class ParticipationItems {

    /** The attribute {@code type} of a participation's item. */
    public static final String TYPE = "participation";

    static final String LAST = "last";
    static final String PAST = "past";
    static final String STATUS = "status";
    static final String GATE = "gate";
    static final String NUMBER = "number";
    static final String SALT = "salt";
    static final String DENIED = "denied";
    static final String FORFEIT = "forfeit";
    static final String DEVICE = "device";
    static final String GENERATION = "generation";

    /** Every device that the person was counted for, in draws that limit entries per device. */
    static final String DEVICES = "devices";

    /** The attributes that {@link #entries} needs. */
    public static final List<String> READ =
            List.of("sk", "consumerId", "tagKey", LAST, PAST, DENIED, FORFEIT, DEVICE, GENERATION);

    private ParticipationItems() {}

    /**
     * Whether an item with the attributes {@link #READ} is a participation: no player, and nobody
     * who was erased.
     */
    public static boolean isOne(Map<String, AttributeValue> item) {
        return item.containsKey("consumerId");
    }

    /** Returns the devices of a participation: those it was counted for, and its own. */
    static Stream<String> devices(Map<String, AttributeValue> item) {
        return Stream.concat(
                        item.containsKey(DEVICES)
                                ? item.get(DEVICES).ss().stream()
                                : Stream.empty(),
                        Attributes.optionalText(item, DEVICE).stream())
                .distinct();
    }

    static AttributeValue stay(Stay stay) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put(NUMBER, number(stay.number()));
        members.put("nonce", Attributes.hex(stay.nonce()));
        if (!stay.salt().isEmpty()) {
            members.put(SALT, text(stay.salt()));
        }
        members.put(GATE, number(stay.gate()));
        members.put("enteredAt", Attributes.instant(stay.enteredAt()));
        members.put(STATUS, status(stay.status()));
        return AttributeValue.fromM(members);
    }

    static AttributeValue status(LeafStatus status) {
        return number(status.code());
    }

    static AttributeValue forfeit(Forfeit forfeit) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("by", text(forfeit.by().name()));
        item.put("reason", text(forfeit.reason()));
        item.put("at", Attributes.instant(forfeit.at()));
        forfeit.owed().ifPresent(author -> item.put("owed", text(author)));
        return AttributeValue.fromM(item);
    }

    /** Reads a participation's item or its image in the stream. */
    public static Participation read(Map<String, AttributeValue> item) {
        return new Participation(
                text(item, "sk"),
                new ConsumerId(text(item, "consumerId")),
                item.containsKey("tagKey") ? Attributes.hex(item, "tagKey") : "",
                stays(item),
                Attributes.optionalText(item, DENIED),
                readForfeit(item),
                Attributes.optionalText(item, DEVICE),
                item.containsKey(GENERATION) ? Attributes.whole(item, GENERATION) : 0);
    }

    /** Returns the tenant of the draw that an item belongs to. */
    public static Tenant tenant(Map<String, AttributeValue> item) {
        return DrawsKeys.drawOf(text(item, "pk")).tenant();
    }

    /** Returns the id of the draw that an item belongs to. */
    public static DrawId drawId(Map<String, AttributeValue> item) {
        return DrawsKeys.drawOf(text(item, "pk")).drawId();
    }

    static Optional<Forfeit> readForfeit(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(FORFEIT))
                .map(AttributeValue::m)
                .map(forfeit ->
                        new Forfeit(
                                Mark.State.valueOf(text(forfeit, "by")),
                                text(forfeit, "reason"),
                                Attributes.instant(forfeit, "at"),
                                Attributes.optionalText(forfeit, "owed")));
    }

    /** Returns the records of a participation as entries of its draw. */
    public static Stream<Entry> entries(Map<String, AttributeValue> item) {
        Participation participation = read(item);
        return participation.records().stream().map(participation::entry);
    }

    private static List<Stay> stays(Map<String, AttributeValue> item) {
        List<Stay> stays = new ArrayList<>();
        for (String list : List.of(PAST, LAST)) {
            if (item.containsKey(list)) {
                Attributes.list(item, list)
                        .forEach(stay -> stays.add(stay(stay.m(), stays.size() + 1L)));
            }
        }
        return stays;
    }

    /**
     * @param nth its place among the person's records, counted from 1, which numbers those that
     *     were stored without a number
     */
    private static Stay stay(Map<String, AttributeValue> members, long nth) {
        Instant enteredAt = Attributes.instant(members, "enteredAt");
        return new Stay(
                members.containsKey(NUMBER) ? number(members, NUMBER) : nth,
                Attributes.hex(members, "nonce"),
                Attributes.optionalText(members, SALT).orElse(""),
                Attributes.whole(members, GATE),
                enteredAt,
                LeafStatus.of(Attributes.whole(members, STATUS)));
    }
}
