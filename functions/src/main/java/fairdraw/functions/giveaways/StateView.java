package fairdraw.functions.giveaways;

import fairdraw.domain.giveaways.EntrantState;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A consumer's state in a draw, in the answers to the consumer and to their shop. */
public final class StateView {

    private StateView() {}

    static Reply reply(EntrantState state) {
        return Reply.json(200, of(state));
    }

    /** Returns the reply with the receipt of the consumer's record, if there is one. */
    static Reply reply(EntrantState state, Optional<Map<String, @Nullable Object>> receipt) {
        return Reply.json(200, of(state).putIfPresent("receipt", receipt.map(Json::of)));
    }

    /** Returns the state as a member of another object. */
    public static Json of(EntrantState state) {
        return Json.published()
                .put("drawId", state.drawId())
                .put("consumerId", state.consumerId())
                .put("status", state.status().name())
                .put("enteredAt", state.enteredAt())
                .put("wonAt", state.wonAt())
                .put("admissionToken", state.admissionToken())
                .put("denyReason", state.denyReason())
                .putIfPresent("completedAt", state.completedAt());
    }
}
