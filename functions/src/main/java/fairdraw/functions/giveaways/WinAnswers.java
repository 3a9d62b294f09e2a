package fairdraw.functions.giveaways;

import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;

/** What a shop is told of a place that cannot be claimed. */
final class WinAnswers {

    private WinAnswers() {}

    /**
     * A refusal, with a status that no shop takes for a yes.
     *
     * <p>The published guides let everybody pass whose answer is a success with a body other than
     * {@code false}, so an object must not come as a success.
     */
    static Reply invalid(String error, String message) {
        return Reply.json(
                403,
                Json.published().put("valid", false).put("error", error).put("message", message));
    }
}
