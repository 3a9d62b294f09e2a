package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.TicketReport;
import fairdraw.domain.ids.CartId;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reports on carts' tickets as items of the table Carts, and as the stream shows them. */
public final class ReportItems {

    /** The attribute {@code type} of a report's item. */
    public static final String TYPE = "cartReport";

    private ReportItems() {}

    static Map<String, AttributeValue> write(
            Tenant tenant, CartId cartId, int number, TicketReport report) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(CartsKeys.report(tenant, cartId, number).attributes());
        item.put("type", text(TYPE));
        item.putAll(CartItems.owner(tenant, cartId));
        item.put("version", Attributes.hex(report.version()));
        item.put("userId", text(report.userId()));
        item.put(
                "outcomes",
                AttributeValue.fromL(
                        report.outcomes().stream()
                                .map(OutcomeItems::members)
                                .map(AttributeValue::fromM)
                                .toList()));
        item.put("at", instant(report.at()));
        return item;
    }

    /** Returns the tenant of the cart that a report is about. */
    public static Tenant tenant(Map<String, AttributeValue> item) {
        return DrawItems.tenant(item);
    }

    /** Returns the id of the cart that a report is about. */
    public static CartId cartId(Map<String, AttributeValue> item) {
        return new CartId(text(item, "cartId"));
    }

    /** Returns the report's id, which is unique within its cart. */
    public static String id(Map<String, AttributeValue> item) {
        return text(item, "sk");
    }

    /** Reads a report's item or its image in the stream. */
    public static TicketReport read(Map<String, AttributeValue> item) {
        String version = Attributes.hex(item, "version");
        return new TicketReport(
                version,
                text(item, "userId"),
                Attributes.list(item, "outcomes").stream()
                        .map(AttributeValue::m)
                        .map(outcome -> OutcomeItems.read(outcome, version))
                        .toList(),
                instant(item, "at"));
    }
}
