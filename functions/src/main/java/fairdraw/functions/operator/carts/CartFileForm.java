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
import fairdraw.functions.carts.CartFaultsForm;
import fairdraw.functions.carts.IdForm;
import fairdraw.functions.http.AnswerRoom;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.Json.Verbatim;
import fairdraw.functions.requests.SentCart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a cart, as operators see it. Amounts are texts, which keep their decimals.
 */
final class CartFileForm {

    /** Names and brackets of what is measured by itself, with room to spare. */
    private static final String SMALL_MEMBERS = " ".repeat(1_000);

    private CartFileForm() {}

    /**
     * The file of a cart. What comes last of its history and of its former items is left out where
     * an answer has no room for it, and its own content where an earlier cart was asked for.
     *
     * @param policy tells which items ask for a ticket
     * @param version the only earlier cart to show, if one is wanted
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
        List<Json> former = file.former(items).stream().map(CartFileForm::formerItem).toList();
        List<Json> payments = cart.payments().stream().map(CartFileForm::payment).toList();
        AnswerRoom room = new AnswerRoom(form.toString(), Json.text(payments), SMALL_MEMBERS);
        boolean isFirst = version.isEmpty() && room.take(current.content());
        List<Json> history = CartHistoryForm.of(earlier, room);
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

    /** The cart that stands, but for what it was sent as. */
    private static Json standing(CartFile file, Cart cart, List<PlacedItem> items) {
        StoredCart current = file.current();
        return Json.object()
                .put("cartId", IdForm.of(cart.id()))
                .put("version", current.version())
                .put("userId", IdForm.of(cart.userId()))
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
                .put("warnings", CartFaultsForm.of(file.warnings(items)))
                .put("recordedAt", current.recordedAt())
                .put("items", items.stream().map(item -> item(item, current, cart)).toList());
    }

    private static Json item(PlacedItem placed, StoredCart current, Cart cart) {
        CartItem item = placed.item();
        return Json.object()
                .put("position", placed.place())
                .put("id", IdForm.of(item.id()))
                .put("type", item.type())
                .put("name", item.name())
                .put("amount", item.amount().text())
                .putIfPresent("amountSent", sent(item.amount()))
                .put("ticket", ticket(placed, current, cart));
    }

    /** What was decided; while the cart waits for that, so; else what an earlier one was told. */
    private static Optional<Json> ticket(PlacedItem item, StoredCart current, Cart cart) {
        return item.decided(current.version())
                .map(ItemTicketForm::of)
                .or(() -> item.wanted().filter(_ -> cart.isPaid()).map(ItemTicketForm::pending))
                .or(() -> item.outcome().map(ItemTicketForm::of));
    }

    /** By the place that the item had in the cart that asked for it. */
    private static Json formerItem(ItemOutcome outcome) {
        return Json.object()
                .put("position", outcome.place())
                .put("id", outcome.item().id())
                .put("ticket", ItemTicketForm.of(outcome));
    }

    /** As it was sent, where it was rounded. */
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
