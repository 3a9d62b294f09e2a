package fairdraw.functions.carts;

import fairdraw.domain.carts.sent.CartFault;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.List;

/** The faults and warnings of a cart in the answers to shops and operators. */
public final class CartFaultsView {

    private CartFaultsView() {}

    /** Returns one object for each fault, with its field and a message. */
    public static List<Json> of(List<CartFault> faults) {
        return faults.stream()
                .map(fault ->
                        Json.object().put("field", fault.field()).put("message", fault.message()))
                .toList();
    }

    /** Returns a refusal because of these faults. */
    public static Reply refusal(int status, String message, List<CartFault> faults) {
        return Reply.problem(
                status,
                message,
                faults.stream()
                        .map(fault -> new FieldError(fault.field(), fault.message()))
                        .toList());
    }
}
