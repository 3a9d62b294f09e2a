package fairdraw.functions.operator;

import fairdraw.domain.carts.RefusedCart;
import fairdraw.functions.carts.CartFaultsForm;
import fairdraw.functions.http.Json;

/** What could not be a cart, as operators see it. */
final class RefusedCartForm {

    private RefusedCartForm() {}

    static Json of(RefusedCart cart) {
        return Json.object()
                .put("id", cart.id())
                .put("state", cart.state().name())
                .put("times", cart.times())
                .put("firstAt", cart.firstAt())
                .put("lastAt", cart.lastAt())
                .put("details", CartFaultsForm.of(cart.faults()));
    }

    /** The same with the text that was sent, JSON or not. */
    static Json of(RefusedCart.Kept kept) {
        return of(kept.cart()).put("body", kept.content());
    }
}
