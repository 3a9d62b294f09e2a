package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The transaction that appends tickets to a directory: the header on condition that it has not
 * changed, at most two pages, and a mark on each ticket's claim.
 */
record DirectoryWrite(
        String lotteries,
        String draws,
        Tenant tenant,
        LotterySlug lotterySlug,
        long total,
        long version,
        List<Ticket> tickets) {

    private static final Map<String, String> ROWS = Map.of("#rows", "rows", "#type", "type");

    /** Returns the parts in the order of DynamoDB's answer. */
    List<TransactWriteItem> parts() {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(header());
        for (long page = total / DirectoryPart.PAGE; page <= lastPage(); page++) {
            parts.add(page(page));
        }
        for (int i = 0; i < tickets.size(); i++) {
            parts.add(mark(tickets.get(i), total + i));
        }
        return parts;
    }

    /** Returns the tickets that a refusal showed to be listed already. */
    List<Ticket> listed(Transactions.Written.Refused refused) {
        return refusedMarks(refused, true);
    }

    /** Returns the tickets whose reference a refusal showed to be unclaimed. */
    List<Ticket> unclaimed(Transactions.Written.Refused refused) {
        return refusedMarks(refused, false);
    }

    /** Returns a ticket's row as it is stored. */
    static AttributeValue row(Ticket ticket) {
        return Attributes.bytes(DirectoryRows.pack(DirectoryRow.of(ticket)));
    }

    private List<Ticket> refusedMarks(Transactions.Written.Refused refused, boolean claimed) {
        int firstMark = 1 + (int) (lastPage() - total / DirectoryPart.PAGE + 1);
        List<Ticket> found = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            if (refused.at(firstMark + i) && refused.found(firstMark + i).isPresent() == claimed) {
                found.add(tickets.get(i));
            }
        }
        return found;
    }

    private TransactWriteItem header() {
        return Writes.update(
                lotteries,
                LotteriesKeys.directory(tenant, lotterySlug),
                "SET #total = :total, #version = :next, #type = :type",
                version == 0 ? "attribute_not_exists(pk)" : "#version = :seen",
                Map.of("#total", "total", "#version", "version", "#type", "type"),
                seen(
                        Map.of(
                                ":total", number(total + tickets.size()),
                                ":next", number(version + 1),
                                ":type", text("directory"))));
    }

    private Map<String, AttributeValue> seen(Map<String, AttributeValue> values) {
        if (version == 0) {
            return values;
        }
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":seen", number(version));
        return all;
    }

    private TransactWriteItem page(long page) {
        long start = page * DirectoryPart.PAGE;
        int from = (int) Math.max(0, start - total);
        int to = (int) Math.min(tickets.size(), start + DirectoryPart.PAGE - total);
        int before = (int) Math.max(0, total - start);
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":type", text("directoryPage"));
        values.put(
                ":rows",
                AttributeValue.fromL(
                        tickets.subList(from, to).stream().map(DirectoryWrite::row).toList()));
        if (before > 0) {
            values.put(":before", number(before));
        }
        return Writes.update(
                lotteries,
                LotteriesKeys.directoryPage(tenant, lotterySlug, page),
                before == 0
                        ? "SET #rows = :rows, #type = :type"
                        : "SET #rows = list_append(#rows, :rows), #type = :type",
                before == 0 ? "attribute_not_exists(pk)" : "size(#rows) = :before",
                ROWS,
                values);
    }

    private TransactWriteItem mark(Ticket ticket, long position) {
        return Writes.update(
                draws,
                DrawsKeys.ref(tenant, ticket.ref()),
                "SET listed = :position",
                "attribute_exists(pk) AND attribute_not_exists(listed)",
                Map.of(),
                Map.of(":position", number(position)));
    }

    private long lastPage() {
        return (total + tickets.size() - 1) / DirectoryPart.PAGE;
    }
}
