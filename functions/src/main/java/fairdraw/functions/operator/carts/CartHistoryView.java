package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.StoredCart;
import fairdraw.functions.http.AnswerRoom;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.Json.Verbatim;
import java.util.ArrayList;
import java.util.List;

/** The earlier carts of one id in the answers to operators. */
final class CartHistoryView {

    private CartHistoryView() {}

    /**
     * Returns the newest of these carts for which there is room, without their contents where there
     * is too little.
     */
    static List<Json> of(List<StoredCart> earlier, AnswerRoom room) {
        List<StoredCart> named = new ArrayList<>();
        for (StoredCart cart : earlier) {
            if (!room.take(form(cart, false).toString())) {
                break;
            }
            named.add(cart);
        }
        return named.stream().map(cart -> form(cart, room.take(cart.content()))).toList();
    }

    private static Json form(StoredCart cart, boolean hasContent) {
        return Json.object()
                .put("version", cart.version())
                .put("timestamp", cart.timestamp())
                .put("recordedAt", cart.recordedAt())
                .put("content", hasContent ? new Verbatim(cart.content()) : null);
    }
}
