package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of a lottery's directory that somebody wants to read, counted from its newest row: its
 * items, and the rows in them.
 */
record DirectoryPart(Tenant tenant, String lotterySlug, long skipped, int limit) {

    /** Rows of a full page. */
    static final int PAGE = 100;

    /** The lottery and the header. */
    List<Key> heads() {
        return List.of(
                LotteriesKeys.lottery(tenant, lotterySlug),
                LotteriesKeys.directory(tenant, lotterySlug));
    }

    /** The pages on which the part lies in a directory of this length: at most two. */
    List<Key> pages(long total) {
        return from(total) == until(total)
                ? List.of()
                : LongStream.rangeClosed(from(total) / PAGE, (until(total) - 1) / PAGE)
                        .mapToObj(page -> LotteriesKeys.directoryPage(tenant, lotterySlug, page))
                        .toList();
    }

    /** How many rows the whole directory has. */
    long total(Map<Key, Map<String, AttributeValue>> items) {
        var header = items.get(LotteriesKeys.directory(tenant, lotterySlug));
        return header == null ? 0 : number(header, "total");
    }

    /** The wanted rows, the newest first; empty when a page is older than the header. */
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
