package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.PlacedItem;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.carts.sent.Amount;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.carts.sent.Payment;
import fairdraw.functions.carts.CartFaultsView;
import fairdraw.functions.carts.IdView;
import fairdraw.functions.http.AnswerRoom;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.Json.Verbatim;
import fairdraw.functions.requests.SentCart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The whole file of a cart in the answers to operators. Amounts are strings, which keep their
 * decimals.
 */
final class CartFileView {

    /**
     * The size of the names and brackets of parts that are measured separately, with room to spare.
     */
    private static final String SMALL_MEMBERS = " ".repeat(1_000);

    private CartFileView() {}

    /**
     * Writes the file of a cart. If the answer has too little room, the ends of its history and of
     * its former items are omitted, and its own content too if an earlier cart was asked for.
     *
     * @param policy tells which items ask for a ticket
     * @param version the only earlier cart to show, if one is requested
     */
    static Json of(CartFile file, CartPolicy policy, Optional<String> version) {
        StoredCart current = file.current();
        Cart cart = SentCart.accepted(current.content());
        List<PlacedItem> items = file.items(cart, policy);
        Json form = standing(file, cart, items);
        List<StoredCart> earlier =
                file.earlier().stream()
                        .filter(other ->
                                version.filter(wanted -> !wanted.equals(other.version())).isEmpty())
                        .toList();
        List<Json> former = file.former(items).stream().map(CartFileView::formerItem).toList();
        List<Json> payments = cart.payments().stream().map(CartFileView::payment).toList();
        AnswerRoom room = new AnswerRoom(form.toString(), Json.text(payments), SMALL_MEMBERS);
        boolean isFirst = version.isEmpty() && room.take(current.content());
        List<Json> history = CartHistoryView.of(earlier, room);
        boolean hasContent = isFirst || (version.isPresent() && room.take(current.content()));
        List<Json> formerItems = room.fitting(former);
        return form.put("formerItems", formerItems)
                .put("payments", payments)
                .put("content", hasContent ? new Verbatim(current.content()) : null)
                .put("history", history)
                .putIfPresent("leftOut", leftOut(former, formerItems, earlier, history));
    }

    private static Optional<Json> leftOut(
            List<?> former, List<?> formerItems, List<?> earlier, List<?> history) {
        int items = former.size() - formerItems.size();
        int carts = earlier.size() - history.size();
        return items + carts == 0
                ? Optional.empty()
                : Optional.of(Json.object().put("formerItems", items).put("history", carts));
    }

    /** Writes the current cart without the content that was sent. */
    private static Json standing(CartFile file, Cart cart, List<PlacedItem> items) {
        StoredCart current = file.current();
        return Json.object()
                .put("cartId", IdView.of(cart.id()))
                .put("version", current.version())
                .put("userId", IdView.of(cart.userId()))
                .put("status", cart.status())
                .put("timestamp", cart.timestamp())
                .put("currency", cart.currency())
                .put("amount", cart.amount().text())
                .put("discountAmount", cart.discount().text())
                .putIfPresent("amountSent", sent(cart.amount()))
                .putIfPresent("discountAmountSent", sent(cart.discount()))
                .put("exchangeRate", cart.exchangeRate().toPlainString())
                .put("amountInBase", cart.amountInBase().toPlainString())
                .put("deviceType", cart.device().word())
                .put("origin", cart.origin())
                .put("warnings", CartFaultsView.of(file.warnings(items)))
                .put("recordedAt", current.recordedAt())
                .put("items", items.stream().map(item -> item(item, current, cart)).toList());
    }

    private static Json item(PlacedItem placed, StoredCart current, Cart cart) {
        CartItem item = placed.item();
        return Json.object()
                .put("position", placed.place())
                .put("id", IdView.of(item.id()))
                .put("type", item.type())
                .put("name", item.name())
                .put("amount", item.amount().text())
                .putIfPresent("amountSent", sent(item.amount()))
                .put("ticket", ticket(placed, current, cart));
    }

    /**
     * Returns the decision about an item's ticket, pending while the cart waits for one; without
     * either, the outcome that an earlier cart got.
     */
    private static Optional<Json> ticket(PlacedItem item, StoredCart current, Cart cart) {
        return item.decided(current.version())
                .map(ItemTicketView::of)
                .or(() -> item.wanted().filter(_ -> cart.isPaid()).map(ItemTicketView::pending))
                .or(() -> item.outcome().map(ItemTicketView::of));
    }

    /** Writes a former item under its position in the cart that asked for the ticket. */
    private static Json formerItem(ItemOutcome outcome) {
        return Json.object()
                .put("position", outcome.place())
                .put("id", outcome.item().id())
                .put("ticket", ItemTicketView.of(outcome));
    }

    /** Returns the amount as it was sent, if it was rounded. */
    private static Optional<String> sent(Amount amount) {
        return amount.sentIfRounded().map(BigDecimal::toPlainString);
    }

    private static Json payment(Payment payment) {
        return Json.object()
                .put("type", payment.type().word())
                .put("amount", payment.amount().text())
                .putIfPresent("amountSent", sent(payment.amount()));
    }
}
