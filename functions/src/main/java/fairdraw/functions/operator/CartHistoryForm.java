package fairdraw.functions.operator;

import fairdraw.domain.carts.StoredCart;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.Json.Verbatim;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What newer carts of the same id replaced, as operators see it. */
final class CartHistoryForm {

    /** Bytes of contents in one answer: a function may answer six megabytes. */
    private static final int ROOM = 1024 * 1024;

    private CartHistoryForm() {}

    /**
     * The earlier carts, the newest first; beyond a megabyte their contents are left out.
     *
     * @param version the only one to show, if one is wanted
     */
    static List<Json> of(List<StoredCart> earlier, Optional<String> version) {
        List<Json> history = new ArrayList<>();
        int room = ROOM;
        for (StoredCart cart : earlier) {
            if (version.isPresent() && !version.get().equals(cart.version())) {
                continue;
            }
            int size = cart.content().getBytes(StandardCharsets.UTF_8).length;
            history.add(form(cart, size <= room));
            room -= size;
        }
        return history;
    }

    private static Json form(StoredCart cart, boolean hasContent) {
        return Json.object()
                .put("version", cart.version())
                .put("timestamp", cart.timestamp())
                .put("recordedAt", cart.recordedAt())
                .put("content", hasContent ? new Verbatim(cart.content()) : null);
    }
}
