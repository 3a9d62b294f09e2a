package fairdraw.aws.lotteries;

import fairdraw.domain.lotteries.tickets.DirectoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The positions of a requested part of a directory, from the first until before the last. */
record DirectoryPart(long from, long until) {

    /** Returns the part of at most {@code limit} rows before the last {@code skipped} ones. */
    static DirectoryPart of(long total, long skipped, int limit) {
        long until = Math.max(0, total - skipped);
        return new DirectoryPart(Math.max(0, until - limit), until);
    }

    /** Returns this part and some rows behind it. */
    DirectoryPart andNext(int more) {
        return new DirectoryPart(from, until + more);
    }

    int size() {
        return (int) (until - from);
    }

    /**
     * Returns the rows of the part, newest first; empty if these batches do not hold all of them.
     *
     * @param newest items of batches, newest first
     */
    Optional<List<DirectoryRow>> rows(List<Map<String, AttributeValue>> newest) {
        List<DirectoryRow> rows = new ArrayList<>();
        for (Map<String, AttributeValue> item : newest) {
            var batch = DirectoryBatch.read(item);
            for (long at = batch.end() - 1; at >= batch.start(); at--) {
                if (at >= from && at < until) {
                    rows.add(batch.rows().get((int) (at - batch.start())));
                }
            }
        }
        return Optional.of(List.copyOf(rows)).filter(all -> all.size() == size());
    }
}
