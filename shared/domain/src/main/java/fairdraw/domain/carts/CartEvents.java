package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.CartId;
import fairdraw.fairness.encoding.IsoTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of carts. */
public final class CartEvents {

    private CartEvents() {}

    /** Returns the event of a recorded cart, new or in place of an older one. */
    public static DomainEvent recorded(StoredCart stored, Cart cart) {
        Map<String, @Nullable Object> data =
                opening(stored.cartId(), stored.version(), cart.userId().text());
        data.put("status", cart.status());
        data.put("timestamp", IsoTime.text(cart.timestamp()));
        data.put("currency", cart.currency());
        data.put("amount", cart.amount().text());
        data.put("discountAmount", cart.discount().text());
        data.put("exchangeRate", cart.exchangeRate().toPlainString());
        data.put("amountInBase", cart.amountInBase().toPlainString());
        data.put("deviceType", cart.device().word());
        data.put("origin", cart.origin());
        data.put("items", cart.items().size());
        data.put("tickets", stored.tickets());
        data.put("warnings", stored.warnings().stream().map(CartFault::message).toList());
        return DomainEvent.once(
                EventName.CART_RECORDED,
                stored.tenant(),
                stored.cartId().text() + '#' + stored.version(),
                stored.recordedAt(),
                data);
    }

    /**
     * Returns up to two events of a report: one for the tickets issued, one for those refused.
     *
     * @param id distinguishes this report from the cart's others
     */
    public static List<DomainEvent> reported(
            Tenant tenant, CartId cartId, String id, TicketReport report) {
        List<Map<String, @Nullable Object>> issued = new ArrayList<>();
        List<Map<String, @Nullable Object>> refused = new ArrayList<>();
        for (ItemOutcome outcome : report.outcomes()) {
            switch (outcome) {
                case Issued ticket -> issued.add(document(ticket));
                case Refused none -> refused.add(without(none, none.reason().words()));
                case Changed none -> refused.add(without(none, Changed.WORDS));
            }
        }
        List<DomainEvent> events = new ArrayList<>();
        if (!issued.isEmpty()) {
            events.add(
                    event(
                            EventName.CART_TICKETS_ISSUED,
                            tenant,
                            cartId,
                            id,
                            report,
                            "tickets",
                            issued));
        }
        if (!refused.isEmpty()) {
            events.add(
                    event(
                            EventName.CART_TICKETS_REFUSED,
                            tenant,
                            cartId,
                            id,
                            report,
                            "items",
                            refused));
        }
        return events;
    }

    private static DomainEvent event(
            EventName type,
            Tenant tenant,
            CartId cartId,
            String id,
            TicketReport report,
            String name,
            List<Map<String, @Nullable Object>> outcomes) {
        Map<String, @Nullable Object> data = opening(cartId, report.version(), report.userId());
        data.put(name, outcomes);
        return DomainEvent.once(type, tenant, cartId.text() + '#' + id, report.at(), data);
    }

    private static Map<String, @Nullable Object> opening(
            CartId cartId, String version, String userId) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("cartId", cartId.text());
        data.put("version", version);
        data.put("userId", userId);
        return data;
    }

    /** Returns a ticket as events and operators see it. */
    private static Map<String, @Nullable Object> document(Issued issued) {
        Map<String, @Nullable Object> document = opening(issued);
        document.put("ticketId", issued.ticketId().text());
        document.put("ticketRef", issued.ticketRef().text());
        document.put("drawId", issued.drawId().text());
        document.put("warning", issued.warning().map(Enum::name).orElse(null));
        return document;
    }

    private static Map<String, @Nullable Object> without(ItemOutcome none, String reason) {
        Map<String, @Nullable Object> document = opening(none);
        document.put("reason", reason);
        return document;
    }

    private static Map<String, @Nullable Object> opening(ItemOutcome outcome) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("item", outcome.place());
        document.put("itemId", outcome.item().id());
        document.put("lotterySlug", outcome.lottery().orElse(null));
        return document;
    }
}
