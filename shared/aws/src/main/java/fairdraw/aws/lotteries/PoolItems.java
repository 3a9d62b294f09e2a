package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Money.Ledger;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Pools.Posting;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Changes of a pool as parts of transactions: always the balance, on condition that it has not
 * changed, and a new entry of its ledger.
 */
final class PoolItems {

    /** The attribute of the balance with the money in the pool, in cents. */
    static final String CENTS = "cents";

    /** The attribute of the balance with the number of draws that the lottery has held. */
    static final String HELD = "drawsHeld";

    private PoolItems() {}

    private static final String ENTRIES = "entries";
    private static final String MOVED_AT = "movedAt";

    /** Returns the pool whose balance this is. */
    static Ledger ledger(Map<String, AttributeValue> balance) {
        return new Ledger(
                count(balance, CENTS),
                count(balance, ENTRIES),
                Instant.ofEpochMilli(count(balance, MOVED_AT)));
    }

    /** Returns a count, zero if there is no such attribute. */
    static long count(Map<String, AttributeValue> item, String name) {
        @Nullable AttributeValue value = item.get(name);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    /**
     * Changes the balance if it is still as {@code seen}, and counts the entries of the register
     * where {@code after} has any.
     *
     * @param held the number of draws by which the lottery's count grows
     */
    static TransactWriteItem change(
            String table, Tenant tenant, LotterySlug slug, Ledger seen, Ledger after, int held) {
        Map<String, String> names =
                new HashMap<>(
                        Map.of("#cents", CENTS, "#held", HELD, "#type", "type", "#n", ENTRIES));
        Map<String, AttributeValue> values =
                new HashMap<>(
                        Map.of(
                                ":cents", number(after.cents()),
                                ":seen", number(seen.cents()),
                                ":held", number(held),
                                ":type", text("pool")));
        if (seen.entries() > 0) {
            values.put(":counted", number(seen.entries()));
        }
        String counting = "";
        if (after.entries() > 0) {
            counting = ", #n = :n, #movedAt = :movedAt";
            names.put("#movedAt", MOVED_AT);
            values.put(":n", number(after.entries()));
            values.put(":movedAt", instant(after.movedAt()));
        }
        return Writes.update(
                table,
                LotteriesKeys.balance(tenant, slug),
                "SET #cents = :cents, #type = :type" + counting + " ADD #held :held",
                unchanged(seen),
                names,
                values);
    }

    private static String unchanged(Ledger seen) {
        String cents =
                seen.cents() == 0
                        ? "(attribute_not_exists(#cents) OR #cents = :seen)"
                        : "#cents = :seen";
        String entries = seen.entries() == 0 ? "attribute_not_exists(#n)" : "#n = :counted";
        return cents + " AND " + entries;
    }

    /**
     * Writes a new entry of the ledger. It is posted once, since the balance changes with it on
     * condition that it has not changed, and a draw or a payment's key on a condition of its own.
     */
    static TransactWriteItem entry(String table, Tenant tenant, LotterySlug slug, Posting posting) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        LotteriesKeys.entry(tenant, slug, posting.at(), posting.id()).attributes());
        item.put("type", text("poolEntry"));
        item.put("id", text(posting.id()));
        item.put("kind", text(posting.kind()));
        item.put("cents", number(posting.cents()));
        item.put("balance", number(posting.balanceCents()));
        item.put("at", instant(posting.at()));
        return Writes.putIfAbsent(table, item);
    }

    /** Reads an entry of the ledger. */
    static Posting posting(Map<String, AttributeValue> item) {
        return new Posting(
                text(item, "id"),
                text(item, "kind"),
                number(item, "cents"),
                number(item, "balance"),
                instant(item, "at"));
    }
}
