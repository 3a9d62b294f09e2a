package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A draw's places in the lists of the table Lotteries: those of its lottery and of its tenant. */
public final class DrawLists {

    /** The sort key of the item that counts a lottery's draws; it sorts before every time. */
    static final String COUNT = "0";

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private DrawLists() {}

    static String ofLottery(Tenant tenant, LotterySlug lotterySlug) {
        return DrawsKeys.tenant(tenant) + "#LOTDRAWS#" + lotterySlug;
    }

    static String ofTenant(Tenant tenant) {
        return DrawsKeys.tenant(tenant) + "#DRAWS";
    }

    /** Writes an instant as a string that sorts by time. */
    public static String sortable(Instant instant) {
        return SORTABLE.format(instant);
    }

    public static String giveaways(Tenant tenant, Giveaways.Order order) {
        return DrawsKeys.tenant(tenant) + "#GIVEAWAYS#" + order.name();
    }

    /** Returns a draw's places in all lists of its kind. */
    public static List<Map<String, AttributeValue>> places(Draw draw) {
        List<Map<String, AttributeValue>> places = new ArrayList<>();
        places.add(inTenant(draw));
        places.addAll(StoredKinds.of(draw).places(draw));
        return places;
    }

    private static Map<String, AttributeValue> inTenant(Draw draw) {
        return place(ofTenant(draw.tenant()), draw.createdAt(), draw);
    }

    /** Returns a draw's place at {@code at} in the list {@code pk}. */
    static Map<String, AttributeValue> place(String pk, Instant at, Draw draw) {
        Key key = new Key(pk, sortable(at) + '#' + draw.id());
        Map<String, AttributeValue> item = new LinkedHashMap<>(key.attributes());
        item.put("type", text("place"));
        item.put("drawId", text(draw.id()));
        return item;
    }
}
