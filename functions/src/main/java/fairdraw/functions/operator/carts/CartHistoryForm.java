package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.StoredCart;
import fairdraw.functions.http.AnswerRoom;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.Json.Verbatim;
import java.util.ArrayList;
import java.util.List;

/** What newer carts of the same id replaced, as operators see it. */
final class CartHistoryForm {

    private CartHistoryForm() {}

    /**
     * These carts, the newest first, as many as there is room for; where there is too little for
     * their contents, without them.
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
