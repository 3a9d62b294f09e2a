package fairdraw.aws.register;

import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.register.Extension;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.register.Frontier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The transaction that extends a log: three parts an entry and three more, 99 at most of the
 * hundred that there may be.
 */
final class Extending {

    private final String table;
    private final Extension extension;
    private final String log;

    Extending(String table, Extension extension) {
        this.table = table;
        this.extension = extension;
        this.log = extension.log().id();
    }

    List<TransactWriteItem> parts() {
        List<TransactWriteItem> parts = new ArrayList<>();
        if (!extension.entries().isEmpty()) {
            parts.add(head());
            parts.add(Writes.putIfAbsent(table, RegisterItems.anchored(log, extension.head())));
        }
        for (Frontier start : extension.pageStarts()) {
            parts.add(Writes.putIfAbsent(table, RegisterItems.pageStart(log, start)));
        }
        for (Pending taken : extension.taken()) {
            parts.add(
                    Writes.deleteIf(
                            table,
                            RegisterKeys.pending(taken.mode(), taken.id()),
                            "attribute_exists(pk)",
                            Map.of()));
        }
        for (Registered placed : extension.entries()) {
            parts.add(Writes.putIfAbsent(table, RegisterItems.entry(log, placed)));
            placed.entry()
                    .draw()
                    .ifPresent(draw ->
                            parts.add(
                                    Writes.putIfAbsent(
                                            table, RegisterItems.ofDraw(log, draw, placed))));
        }
        return parts;
    }

    private TransactWriteItem head() {
        Map<String, AttributeValue> item = RegisterItems.head(log, extension.head());
        return extension.from() == 0
                ? Writes.putIfAbsent(table, item)
                : Writes.putIf(
                        table,
                        item,
                        "#size = :from",
                        Map.of("#size", "size"),
                        Map.of(":from", number(extension.from())));
    }
}
