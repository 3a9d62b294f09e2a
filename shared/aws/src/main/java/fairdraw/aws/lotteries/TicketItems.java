package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.carts.PurchaseItems;
import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A ticket as an item of the table Draws, and as the stream shows it. */
public final class TicketItems {

    /** The attribute {@code type} of a ticket's item. */
    public static final String TYPE = "ticket";

    /** The attribute of a ticket's or an entry's item that holds the entrant's own salt. */
    public static final String SALT = "salt";

    private static final String PURCHASE = "purchase";

    private TicketItems() {}

    public static Map<String, AttributeValue> write(Draw draw, Ticket ticket) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        DrawsKeys.ticket(draw, ticket.person(), ticket.number()).attributes());
        item.put("type", text(TYPE));
        item.put("organisation", text(ticket.tenant().organisation()));
        item.put("mode", text(ticket.tenant().mode().word()));
        item.put("id", text(ticket.id()));
        item.put("ref", text(ticket.ref()));
        item.put("drawId", text(ticket.drawId()));
        item.put("lotteryId", text(ticket.lotteryId()));
        item.put("lotterySlug", text(ticket.lotterySlug()));
        ticket.buyer().address().ifPresent(email -> item.put("email", text(email)));
        ticket.buyer().userId().ifPresent(userId -> item.put("userId", text(userId)));
        item.put("lines", Attributes.bytes(PackedLines.pack(ticket.lines())));
        item.put("createdAt", instant(ticket.createdAt()));
        item.put("person", text(ticket.person()));
        item.put("number", number(ticket.number()));
        item.put("nonce", Attributes.hex(ticket.nonce()));
        if (!ticket.salt().isEmpty()) {
            item.put(SALT, text(ticket.salt()));
        }
        item.put("gate", number(ticket.gate()));
        ticket.purchase().ifPresent(purchase -> item.put(PURCHASE, PurchaseItems.write(purchase)));
        ticket.voided().ifPresent(reason -> item.put("voided", text(reason)));
        return item;
    }

    /** Reads the person that a ticket is for. */
    static Buyer buyer(Map<String, AttributeValue> item) {
        return new Buyer(
                Attributes.optionalText(item, "email").map(EmailAddress::new),
                Attributes.optionalText(item, "userId"));
    }

    /** Reads a ticket's item or its image in the stream. */
    public static Ticket read(Map<String, AttributeValue> item) {
        return new Ticket(
                new TicketId(text(item, "id")),
                new TicketRef(text(item, "ref")),
                new Ticket.Game(
                        DrawItems.tenant(item),
                        new DrawId(text(item, "drawId")),
                        new LotteryId(text(item, "lotteryId")),
                        new LotterySlug(text(item, "lotterySlug"))),
                new Ticket.Sale(
                        buyer(item),
                        PackedLines.unpack(Attributes.bytes(item, "lines")),
                        instant(item, "createdAt"),
                        Optional.ofNullable(item.get(PURCHASE)).map(PurchaseItems::read)),
                new Ticket.InDraw(
                        text(item, "person"),
                        number(item, "number"),
                        Attributes.hex(item, "nonce"),
                        Attributes.optionalText(item, SALT).orElse(""),
                        Attributes.whole(item, "gate")),
                Attributes.optionalText(item, "voided"));
    }
}
