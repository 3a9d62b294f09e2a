package fairdraw.functions.operator;

import fairdraw.domain.carts.Cart;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.CartItem;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.Payment;
import fairdraw.domain.carts.StoredCart;
import fairdraw.functions.carts.CartFaultsForm;
import fairdraw.functions.carts.IdForm;
import fairdraw.functions.carts.SentCart;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.Json.Verbatim;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that is kept of a cart, as operators see it. Amounts are texts, which keep their decimals.
 */
final class CartFileForm {

    private CartFileForm() {}

    /**
     * The file of a cart.
     *
     * @param policy tells which items ask for a ticket
     * @param version the only earlier cart to show, if one is wanted
     */
    static Json of(CartFile file, CartPolicy policy, Optional<String> version) {
        StoredCart current = file.current();
        Cart cart = SentCart.accepted(current.content());
        return Json.object()
                .put("cartId", IdForm.of(cart.id()))
                .put("version", current.version())
                .put("userId", IdForm.of(cart.userId()))
                .put("status", cart.status())
                .put("timestamp", cart.timestamp())
                .put("currency", cart.currency())
                .put("amount", cart.amount().toPlainString())
                .put("discountAmount", cart.discount().toPlainString())
                .put("exchangeRate", cart.exchangeRate().toPlainString())
                .put("amountInBase", cart.amountInBase().toPlainString())
                .put("deviceType", cart.device().word())
                .put("origin", cart.origin())
                .put("warnings", CartFaultsForm.of(current.warnings()))
                .put("recordedAt", current.recordedAt())
                .put("items", items(file, cart, policy))
                .put("formerItems", formerItems(file, cart))
                .put("payments", cart.payments().stream().map(CartFileForm::payment).toList())
                .put("content", new Verbatim(current.content()))
                .put("history", CartHistoryForm.of(file.earlier(), version));
    }

    private static List<Json> items(CartFile file, Cart cart, CartPolicy policy) {
        return IntStream.range(0, cart.items().size())
                .mapToObj(place -> {
                    CartItem item = cart.items().get(place);
                    return Json.object()
                            .put("position", place)
                            .put("id", IdForm.of(item.id()))
                            .put("type", item.type())
                            .put("name", item.name())
                            .put("amount", item.amount().toPlainString())
                            .put(
                                    "ticket",
                                    file.outcome(place)
                                            .map(ItemTicketForm::of)
                                            .or(() -> pending(cart, item, policy)));
                })
                .toList();
    }

    private static Optional<Json> pending(Cart cart, CartItem item, CartPolicy policy) {
        return policy.wanted(item).filter(_ -> cart.isPaid()).map(ItemTicketForm::pending);
    }

    /** What became of places that the cart no longer has. */
    private static List<Json> formerItems(CartFile file, Cart cart) {
        return file.outcomesInOrder().stream()
                .filter(outcome -> outcome.item() >= cart.items().size())
                .map(CartFileForm::formerItem)
                .toList();
    }

    private static Json formerItem(ItemOutcome outcome) {
        return Json.object()
                .put("position", outcome.item())
                .put("ticket", ItemTicketForm.of(outcome));
    }

    private static Json payment(Payment payment) {
        return Json.object()
                .put("type", payment.type().word())
                .put("amount", payment.amount().toPlainString());
    }
}
