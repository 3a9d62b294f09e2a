package fairdraw.aws.dynamodb;

import fairdraw.aws.lotteries.LotteryWorld;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that is stored in a world, item by item, to compare bytes. */
public record StoredItems(SortedMap<String, String> items) {

    /** Attributes that count attempts rather than describe results. */
    private static final List<String> EFFORT = List.of("version", "attempts", "updatedAt");

    /** The types of items that are written once and never again. */
    private static final List<String> FIXED =
            List.of("chunk", "holders", "top", "manifest", "result", "prize", "poolEntry", "ref");

    public static StoredItems of(LotteryWorld world) {
        SortedMap<String, String> items = new TreeMap<>();
        for (String table : List.of(world.names.draws(), world.names.lotteries())) {
            SharedStore.client()
                    .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                    .items()
                    .forEach(item -> items.put(name(item), text(item)));
        }
        return new StoredItems(items);
    }

    private static String name(Map<String, AttributeValue> item) {
        return Attributes.optionalText(item, "type").orElse("count")
                + ' '
                + Attributes.text(item, "pk")
                + ' '
                + (isPosting(item)
                        ? Attributes.text(item, "kind") + ' ' + Attributes.text(item, "id")
                        : Attributes.text(item, "sk"));
    }

    /** Whether an item is an entry of a ledger, whose key contains its time. */
    private static boolean isPosting(Map<String, AttributeValue> item) {
        return Attributes.optionalText(item, "type").filter("poolEntry"::equals).isPresent();
    }

    private static String text(Map<String, AttributeValue> item) {
        SortedMap<String, AttributeValue> sorted = new TreeMap<>(item);
        sorted.keySet().removeAll(EFFORT);
        if (isPosting(item)) {
            // At least a millisecond behind the write before, whichever that was.
            sorted.keySet().removeAll(List.of("at", "sk"));
        }
        return sorted.toString();
    }

    /** Returns only the items that are written once. */
    public StoredItems fixed() {
        return ofTypes(FIXED);
    }

    public StoredItems ofTypes(Collection<String> types) {
        return filtered(name -> types.contains(name.substring(0, name.indexOf(' '))));
    }

    private StoredItems filtered(Predicate<String> kept) {
        SortedMap<String, String> some = new TreeMap<>(items);
        some.keySet().removeIf(kept.negate());
        return new StoredItems(some);
    }

    public long count(String type) {
        return ofTypes(List.of(type)).items().size();
    }
}
