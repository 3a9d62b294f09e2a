package fairdraw.aws.lotteries;

import static java.util.stream.Collectors.joining;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.lotteries.Sales;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The head of a directory: its length, and what was sold lately of it. Both move together, once for
 * each batch, so that a ticket counts once.
 */
record DirectoryHead(long total, Sales sales) {

    static final String TOTAL = "total";
    static final String SALES = "sales";

    private static final long MINUTE = 60;

    /** Reads an item; an empty one is the head of a directory without tickets. */
    static DirectoryHead read(Map<String, AttributeValue> item) {
        return new DirectoryHead(
                item.isEmpty() ? 0 : Attributes.number(item, TOTAL),
                Attributes.optionalText(item, SALES).map(DirectoryHead::sales).orElse(Sales.NONE));
    }

    /** Returns the head behind a batch that begins at this one. */
    DirectoryHead behind(DirectoryBatch batch) {
        return new DirectoryHead(
                batch.end(),
                sales.with(batch.rows().stream().map(DirectoryRow::createdAt).toList()));
    }

    /** Returns the sales as they are stored: the minute since 1970, then the counts. */
    String packedSales() {
        return String.join(
                ";",
                Long.toString(sales.until().getEpochSecond() / MINUTE),
                packed(sales.minutes()),
                packed(sales.hours()));
    }

    /** Returns the counts without the zeros at their end. */
    private static String packed(List<Integer> counts) {
        int size = counts.size();
        while (size > 0 && counts.get(size - 1) == 0) {
            size--;
        }
        return counts.subList(0, size).stream().map(String::valueOf).collect(joining(","));
    }

    private static Sales sales(String packed) {
        String[] parts = packed.split(";", -1);
        return new Sales(
                Instant.ofEpochSecond(Long.parseLong(parts[0]) * MINUTE),
                counts(parts[1]),
                counts(parts[2]));
    }

    private static List<Integer> counts(String packed) {
        return packed.isEmpty()
                ? List.of()
                : Stream.of(packed.split(",", -1)).map(Integer::valueOf).toList();
    }
}
