package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.functions.carts.CartFaultsView;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A refused cart in the answers to operators. */
final class RefusedCartView {

    private RefusedCartView() {}

    static Json of(RefusedCart cart) {
        return Json.object()
                .put("id", cart.id())
                .put("state", cart.state().name())
                .put("times", cart.times())
                .put("firstAt", cart.firstAt())
                .put("lastAt", cart.lastAt())
                .put("details", CartFaultsView.of(cart.faults()));
    }

    /**
     * Returns the same with the text that was sent, JSON or not. It is in Base64 if the text would
     * be too long, since a control character takes seven bytes there.
     */
    static Json of(RefusedCart.Kept kept) {
        Json whole = of(kept.cart()).put("body", kept.content());
        return AnswerSize.fits(whole.toString())
                ? whole
                : of(kept.cart())
                        .put("body", null)
                        .put(
                                "bodyBase64",
                                Base64.getEncoder()
                                        .encodeToString(
                                                kept.content().getBytes(StandardCharsets.UTF_8)));
    }
}
