package fairdraw.aws.lotteries;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rows of a directory that were appended at once, as one item at the position of the first: oldest
 * first, packed together.
 */
record DirectoryBatch(Key key, List<DirectoryRow> rows) {

    /** Reads an item that {@link #item} has written. */
    static DirectoryBatch read(Map<String, AttributeValue> item) {
        return new DirectoryBatch(
                new Key(Attributes.text(item, "pk"), Attributes.text(item, "sk")),
                Attributes.list(item, "rows").stream()
                        .map(row -> DirectoryRows.unpack(row.b().asByteArray()))
                        .toList());
    }

    Map<String, AttributeValue> item() {
        return key.item(
                "directoryRows",
                Map.of(
                        "rows",
                        AttributeValue.fromL(rows.stream().map(DirectoryBatch::row).toList())));
    }

    /** Returns a row as it is stored. */
    static AttributeValue row(DirectoryRow row) {
        return Attributes.bytes(DirectoryRows.pack(row));
    }

    /** Returns the position of the first row. */
    long start() {
        return LotteriesKeys.directoryPosition(key);
    }

    /** Returns the position behind the last row. */
    long end() {
        return start() + rows.size();
    }

    List<TicketRef> refs() {
        return rows.stream().map(DirectoryRow::ref).toList();
    }
}
