package fairdraw.aws.tables;

import static fairdraw.aws.tables.Attributes.instant;
import static fairdraw.aws.tables.Attributes.number;
import static fairdraw.aws.tables.Attributes.optionalText;
import static fairdraw.aws.tables.Attributes.text;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.lotteries.Purchase;
import fairdraw.domain.lotteries.Purchase.PriceWarning;
import fairdraw.domain.lotteries.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What items of carts have become, as items of the table Carts and as parts of reports. */
final class OutcomeItems {

    /** The attribute {@code type} of such an item. */
    static final String TYPE = "cartItem";

    private static final String ISSUED = "ISSUED";
    private static final String REFUSED = "REFUSED";
    private static final Map<String, String> STATE = Map.of("#state", "state");

    private OutcomeItems() {}

    /** That the item became {@code ticket}, unless it became another before. */
    static TransactWriteItem issue(String table, Ticket ticket, Purchase purchase) {
        return Writes.putIf(
                table,
                write(ticket.tenant(), purchase.cartId(), Issued.of(ticket, purchase)),
                "attribute_not_exists(pk) OR #state = :refused",
                STATE,
                Map.of(":refused", text(REFUSED)));
    }

    /** That the item became no ticket, unless it is one or was refused for the same reason. */
    static TransactWriteItem refuse(String table, Tenant tenant, String cartId, Refused refused) {
        return Writes.putIf(
                table,
                write(tenant, cartId, refused),
                "attribute_not_exists(pk) OR (#state = :refused AND reason <> :reason)",
                STATE,
                Map.of(":refused", text(REFUSED), ":reason", text(refused.reason().name())));
    }

    private static Map<String, AttributeValue> write(
            Tenant tenant, String cartId, ItemOutcome outcome) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(CartsKeys.outcome(tenant, cartId, outcome.item()).attributes());
        item.put("type", text(TYPE));
        item.putAll(members(outcome));
        return item;
    }

    static Map<String, AttributeValue> members(ItemOutcome outcome) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("item", number(outcome.item()));
        members.put("version", Attributes.hex(outcome.version()));
        outcome.lottery().ifPresent(slug -> members.put("lottery", text(slug)));
        members.put("at", instant(outcome.at()));
        switch (outcome) {
            case Issued issued -> {
                members.put("state", text(ISSUED));
                members.put("ticketId", text(issued.ticketId()));
                members.put("ref", text(issued.ticketRef()));
                members.put("drawId", text(issued.drawId()));
                issued.warning().ifPresent(warning -> members.put("warning", text(warning.name())));
            }
            case Refused refused -> {
                members.put("state", text(REFUSED));
                members.put("reason", text(refused.reason().name()));
            }
        }
        return members;
    }

    static ItemOutcome read(Map<String, AttributeValue> members) {
        return switch (text(members, "state")) {
            case ISSUED ->
                    new Issued(
                            Attributes.whole(members, "item"),
                            Attributes.hex(members, "version"),
                            text(members, "lottery"),
                            text(members, "ticketId"),
                            text(members, "ref"),
                            text(members, "drawId"),
                            optionalText(members, "warning").map(PriceWarning::valueOf),
                            instant(members, "at"));
            case REFUSED ->
                    new Refused(
                            Attributes.whole(members, "item"),
                            Attributes.hex(members, "version"),
                            optionalText(members, "lottery"),
                            Reason.valueOf(text(members, "reason")),
                            instant(members, "at"));
            default -> throw new IllegalStateException("an outcome of no kind");
        };
    }
}
