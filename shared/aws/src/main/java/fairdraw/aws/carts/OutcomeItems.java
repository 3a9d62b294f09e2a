package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Part;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The outcomes of carts' items as items of the table Carts and as parts of reports. */
public final class OutcomeItems {

    /** The attribute {@code type} of an outcome's item. */
    static final String TYPE = "cartItem";

    private static final String ISSUED = "ISSUED";
    private static final String REFUSED = "REFUSED";
    private static final String CHANGED = "CHANGED";
    private static final Map<String, String> STATE = Map.of("#state", "state");

    private OutcomeItems() {}

    /** Writes that the item became {@code ticket}, unless it became another ticket before. */
    public static TransactWriteItem issue(String table, Ticket ticket, Purchase purchase) {
        return Writes.putIf(
                table,
                write(ticket.tenant(), purchase.cartId(), Issued.of(ticket, purchase)),
                "attribute_not_exists(pk) OR #state = :refused",
                STATE,
                Map.of(":refused", text(REFUSED)));
    }

    /**
     * Writes that the item got no ticket, unless it has one or was already refused to the same cart
     * for the same reason.
     */
    static TransactWriteItem refuse(String table, Tenant tenant, CartId cartId, Refused refused) {
        return Writes.putIf(
                table,
                write(tenant, cartId, refused),
                "attribute_not_exists(pk) OR (#state = :refused"
                        + " AND (reason <> :reason OR version <> :version))",
                STATE,
                Map.of(
                        ":refused", text(REFUSED),
                        ":reason", text(refused.reason().name()),
                        ":version", Attributes.hex(refused.version())));
    }

    private static Map<String, AttributeValue> write(
            Tenant tenant, CartId cartId, ItemOutcome outcome) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(CartsKeys.outcome(tenant, cartId, outcome.item()).attributes());
        item.put("type", text(TYPE));
        item.put("version", Attributes.hex(outcome.version()));
        item.putAll(members(outcome));
        return item;
    }

    /** Writes the attributes in which outcomes of one cart differ; reports name the cart once. */
    static Map<String, AttributeValue> members(ItemOutcome outcome) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("id", text(outcome.item().id()));
        members.put("nth", number(outcome.item().nth()));
        members.put("place", number(outcome.place()));
        outcome.lottery().ifPresent(slug -> members.put("lottery", text(slug)));
        members.put("at", instant(outcome.at()));
        switch (outcome) {
            case Issued issued -> {
                members.put("state", text(ISSUED));
                members.put("asked", asked(issued.asked()));
                members.put("ticketId", text(issued.ticketId()));
                members.put("ref", text(issued.ticketRef()));
                members.put("drawId", text(issued.drawId()));
                issued.warning().ifPresent(warning -> members.put("warning", text(warning.name())));
            }
            case Refused refused -> {
                members.put("state", text(REFUSED));
                members.put("reason", text(refused.reason().name()));
            }
            case Changed changed -> {
                members.put("state", text(CHANGED));
                members.put(
                        "parts",
                        AttributeValue.fromL(
                                changed.parts().stream().map(part -> text(part.name())).toList()));
            }
        }
        return members;
    }

    /** Writes both digests, one after the other. */
    static AttributeValue asked(Asked asked) {
        return Attributes.hex(asked.buyer() + asked.lines());
    }

    static Asked asked(Map<String, AttributeValue> members) {
        String digests = Attributes.hex(members, "asked");
        int half = digests.length() / 2;
        return new Asked(digests.substring(0, half), digests.substring(half));
    }

    /**
     * Reads an outcome.
     *
     * @param version the version of the cart that it belongs to
     */
    static ItemOutcome read(Map<String, AttributeValue> members, String version) {
        var item = new ItemName(text(members, "id"), Attributes.whole(members, "nth"));
        int place = Attributes.whole(members, "place");
        Instant at = instant(members, "at");
        return switch (text(members, "state")) {
            case ISSUED ->
                    new Issued(
                            item,
                            place,
                            asked(members),
                            version,
                            new LotterySlug(text(members, "lottery")),
                            new TicketId(text(members, "ticketId")),
                            new TicketRef(text(members, "ref")),
                            new DrawId(text(members, "drawId")),
                            optionalText(members, "warning").map(PriceWarning::valueOf),
                            at);
            case REFUSED ->
                    new Refused(
                            item,
                            place,
                            version,
                            optionalText(members, "lottery"),
                            Reason.valueOf(text(members, "reason")),
                            at);
            case CHANGED ->
                    new Changed(
                            item,
                            place,
                            version,
                            optionalText(members, "lottery"),
                            Attributes.list(members, "parts").stream()
                                    .map(AttributeValue::s)
                                    .map(Part::valueOf)
                                    .toList(),
                            at);
            default -> throw new IllegalStateException("an outcome of no kind");
        };
    }
}
