package fairdraw.functions.operator;

import fairdraw.domain.carts.CartFault;
import fairdraw.functions.http.Json;
import java.util.List;

/** What is wrong with a cart, or only odd, as operators see it. */
final class CartFaultsForm {

    private CartFaultsForm() {}

    static List<Json> of(List<CartFault> faults) {
        return faults.stream()
                .map(fault ->
                        Json.object().put("field", fault.field()).put("message", fault.message()))
                .toList();
    }
}
