package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.Lotteries;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the table Lotteries: lotteries, pools, listings, and payments by idempotency key. */
public final class LotteriesKeys {

    /** The number of partitions of the index Plan. */
    static final int PLAN_SHARDS = 8;

    /** The beginning of the sort keys of a ledger's entries. */
    static final String ENTRY = "ENTRY#";

    private static final String BATCH = "ROWS#";

    private static final Pattern LOTTERIES = Pattern.compile("([^#]+)#([^#]+)#LOTTERIES");

    private LotteriesKeys() {}

    static String lotteries(Tenant tenant) {
        return DrawsKeys.tenant(tenant) + "#LOTTERIES";
    }

    static Key lottery(Tenant tenant, LotterySlug slug) {
        return new Key(lotteries(tenant), slug.text());
    }

    /** Returns the lottery that a key names. */
    static Lotteries.Reference reference(Map<String, AttributeValue> key) {
        String pk = Attributes.text(key, "pk");
        Matcher parts = LOTTERIES.matcher(pk);
        if (!parts.matches()) {
            throw new IllegalStateException("not a lottery: " + pk);
        }
        return new Lotteries.Reference(
                new Tenant(
                        new OrganisationId(parts.group(1)), Mode.of(parts.group(2)).orElseThrow()),
                new LotterySlug(Attributes.text(key, "sk")));
    }

    public static Key balance(Tenant tenant, LotterySlug slug) {
        return new Key(pool(tenant, slug), "BALANCE");
    }

    /** Returns the key of an entry of a pool's ledger; a later one is behind an earlier one. */
    static Key entry(Tenant tenant, LotterySlug slug, Instant at, String entryId) {
        String place = String.format(Locale.ROOT, "%013d#%s", at.toEpochMilli(), entryId);
        return new Key(pool(tenant, slug), ENTRY + place);
    }

    static Key payment(Tenant tenant, String key) {
        return new Key(DrawsKeys.tenant(tenant) + "#IDEM#fund#" + key, "IDEM");
    }

    /** Returns the key of the head of a lottery's listing directory. */
    static Key directory(Tenant tenant, LotterySlug slug) {
        return new Key(listing(tenant, slug), "HEAD");
    }

    /** Returns the key of the rows that were appended to a directory from this position on. */
    static Key directoryBatch(Tenant tenant, LotterySlug slug, long start) {
        return new Key(listing(tenant, slug), BATCH + "%012d".formatted(start));
    }

    /** Returns the position of the first row of a batch. */
    static long directoryPosition(Key batch) {
        return Long.parseLong(batch.sk(), BATCH.length(), batch.sk().length(), 10);
    }

    static String plan(LotteryId lotteryId) {
        return plan(Math.floorMod(lotteryId.text().hashCode(), PLAN_SHARDS));
    }

    static String plan(int shard) {
        return "PLAN#" + shard;
    }

    private static String listing(Tenant tenant, LotterySlug slug) {
        return DrawsKeys.tenant(tenant) + "#DIR#" + slug;
    }

    private static String pool(Tenant tenant, LotterySlug slug) {
        return DrawsKeys.tenant(tenant) + "#POOL#" + slug;
    }
}
