package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.functions.carts.CartFaultsView;
import fairdraw.functions.carts.IdView;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import java.util.List;

/** The replies to operators who replay a refused cart. */
final class ReplayedCartReplies {

    private static final CartFault TOO_LARGE = new CartFault("body", "body is too large");

    private ReplayedCartReplies() {}

    static Reply of(Cart cart, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var warnings, _, _) -> accepted(cart, "RECORDED", warnings);
            case Outcome.Unchanged _ -> accepted(cart, "UNCHANGED", List.of());
            case Outcome.Outdated _ -> accepted(cart, "OUTDATED", List.of());
            case Outcome.Refused(var faults) -> stillRefused(faults);
            case Outcome.TooLarge _ -> stillRefused(List.of(TOO_LARGE));
        };
    }

    private static Reply accepted(Cart cart, String outcome, List<CartFault> warnings) {
        return Reply.json(
                200,
                Json.object()
                        .put("outcome", outcome)
                        .put("cartId", IdView.of(cart.id()))
                        .put("warnings", CartFaultsView.of(warnings)));
    }

    /** Returns what the audit keeps of an accepted cart: which text was taken, by its hash. */
    static Json taken(String refusedId, Cart cart, String version) {
        return Json.object()
                .put("id", refusedId)
                .put("state", "REPLAYED")
                .put("cartId", IdView.of(cart.id()))
                .put("version", version);
    }

    static Reply stillRefused(List<CartFault> faults) {
        return CartFaultsView.refusal(409, "Cart is still refused", faults);
    }
}
