package fairdraw.aws.tables;

import static fairdraw.aws.tables.Attributes.number;

import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.DirectoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A part of a lottery's directory that somebody wants to read: its items, and the rows in them. */
record DirectoryPart(Tenant tenant, String lotterySlug, long offset, int limit) {

    /** Rows of a full page. */
    static final int PAGE = 100;

    /** The lottery, the header and at most two pages. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        keys.add(LotteriesKeys.lottery(tenant, lotterySlug));
        keys.add(LotteriesKeys.directory(tenant, lotterySlug));
        for (long page = firstPage(); page <= lastPage(); page++) {
            keys.add(LotteriesKeys.directoryPage(tenant, lotterySlug, page));
        }
        return keys;
    }

    /** How many rows the whole directory has. */
    long total(Map<Key, Map<String, AttributeValue>> items) {
        var header = items.get(LotteriesKeys.directory(tenant, lotterySlug));
        return header == null ? 0 : number(header, "total");
    }

    /** The wanted rows as far as the header counts; empty when a page is older than the header. */
    Optional<List<DirectoryRow>> rows(Map<Key, Map<String, AttributeValue>> items) {
        long end = Math.min(total(items), offset + limit);
        List<DirectoryRow> rows = new ArrayList<>();
        for (long page = firstPage(); page <= lastPage() && page * PAGE < end; page++) {
            var item = items.get(LotteriesKeys.directoryPage(tenant, lotterySlug, page));
            List<AttributeValue> stored = item == null ? List.of() : rowsOf(item);
            int from = (int) Math.max(0, offset - page * PAGE);
            int to = (int) Math.min(PAGE, end - page * PAGE);
            if (stored.size() < to) {
                return Optional.empty();
            }
            for (int i = from; i < to; i++) {
                rows.add(DirectoryRows.unpack(stored.get(i).b().asByteArray()));
            }
        }
        return Optional.of(List.copyOf(rows));
    }

    private static List<AttributeValue> rowsOf(Map<String, AttributeValue> page) {
        AttributeValue rows = page.get("rows");
        return rows == null ? List.of() : rows.l();
    }

    private long firstPage() {
        return offset / PAGE;
    }

    private long lastPage() {
        return (offset + limit - 1) / PAGE;
    }
}
