package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A requested part of a lottery's directory, counted from its newest row: its items, and the rows
 * in them.
 */
record DirectoryPart(Tenant tenant, LotterySlug lotterySlug, long skipped, int limit) {

    /** The number of rows on a full page. */
    static final int PAGE = 100;

    /** Returns the keys of the lottery and of the directory's header. */
    List<Key> heads() {
        return List.of(
                LotteriesKeys.lottery(tenant, lotterySlug),
                LotteriesKeys.directory(tenant, lotterySlug));
    }

    /**
     * Returns the keys of the pages that contain the part in a directory of this length: at most
     * two.
     */
    List<Key> pages(long total) {
        return from(total) == until(total)
                ? List.of()
                : LongStream.rangeClosed(from(total) / PAGE, (until(total) - 1) / PAGE)
                        .mapToObj(page -> LotteriesKeys.directoryPage(tenant, lotterySlug, page))
                        .toList();
    }

    /** Returns the number of rows in the whole directory. */
    long total(Map<Key, Map<String, AttributeValue>> items) {
        var header = items.get(LotteriesKeys.directory(tenant, lotterySlug));
        return header == null ? 0 : number(header, "total");
    }

    /** Returns the requested rows, newest first; empty if a page is older than the header. */
    Optional<List<DirectoryRow>> rows(Map<Key, Map<String, AttributeValue>> items) {
        long total = total(items);
        List<DirectoryRow> rows = new ArrayList<>();
        for (long position = from(total); position < until(total); position++) {
            Key page = LotteriesKeys.directoryPage(tenant, lotterySlug, position / PAGE);
            List<AttributeValue> stored = rowsOf(items.getOrDefault(page, Map.of()));
            int at = (int) (position % PAGE);
            if (stored.size() <= at) {
                return Optional.empty();
            }
            rows.add(DirectoryRows.unpack(stored.get(at).b().asByteArray()));
        }
        Collections.reverse(rows);
        return Optional.of(List.copyOf(rows));
    }

    private static List<AttributeValue> rowsOf(Map<String, AttributeValue> page) {
        AttributeValue rows = page.get("rows");
        return rows == null ? List.of() : rows.l();
    }

    private long from(long total) {
        return Math.max(0, total - skipped - limit);
    }

    private long until(long total) {
        return Math.max(0, total - skipped);
    }
}
