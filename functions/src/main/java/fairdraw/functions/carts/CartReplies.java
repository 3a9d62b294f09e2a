package fairdraw.functions.carts;

import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.PlacedItem;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.ids.TicketRef;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The replies to senders of carts. The published page only asks for a 200, so all members are our
 * own.
 */
final class CartReplies {

    private CartReplies() {}

    /**
     * @param receipts those of the tickets that this call bought
     */
    static Reply recorded(
            Cart cart,
            List<CartFault> warnings,
            List<PlacedItem> items,
            Map<TicketRef, Map<String, @Nullable Object>> receipts) {
        return Reply.json(
                200,
                opening(cart, "RECORDED")
                        .put("warnings", CartFaultsView.of(warnings))
                        .put("items", items.stream().map(item -> item(item, receipts)).toList()));
    }

    static Reply known(Cart cart, String outcome) {
        return Reply.json(200, opening(cart, outcome));
    }

    static Reply quarantined(List<CartFault> faults) {
        return Reply.json(
                200,
                Json.object()
                        .put("outcome", "QUARANTINED")
                        .put("details", CartFaultsView.of(faults)));
    }

    static Reply refused(List<CartFault> faults) {
        return CartFaultsView.refusal(400, "Validation failed", faults);
    }

    private static Json opening(Cart cart, String outcome) {
        return Json.object().put("cart_id", IdView.of(cart.id())).put("outcome", outcome);
    }

    private static Json item(
            PlacedItem placed, Map<TicketRef, Map<String, @Nullable Object>> receipts) {
        ItemOutcome outcome = placed.outcome().orElseThrow();
        Json item =
                Json.object()
                        .put("position", placed.place())
                        .put("id", IdView.of(placed.item().id()))
                        .put("lottery_slug", outcome.lottery());
        return switch (outcome) {
            case Issued issued ->
                    item.put("outcome", "ISSUED")
                            .put("ticket_id", issued.ticketId())
                            .put("ticket_ref", issued.ticketRef())
                            .put("draw_id", issued.drawId())
                            .put("warning", issued.warning().map(Enum::name))
                            .putIfPresent(
                                    "receipt",
                                    Optional.ofNullable(receipts.get(issued.ticketRef()))
                                            .map(Json::of));
            case Refused refused ->
                    item.put("outcome", "REFUSED").put("reason", refused.reason().words());
            case Changed _ ->
                    item.put("outcome", "REFUSED")
                            .put("reason", Changed.WORDS)
                            .put("warning", Changed.CODE);
        };
    }
}
