package fairdraw.functions.giveaways;

import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;

/** The answers to a shop about a place that cannot be claimed. */
final class WinReplies {

    private WinReplies() {}

    /**
     * Returns a refusal with a status that no shop takes for a yes.
     *
     * <p>The published guides admit a consumer on any success whose body is not {@code false}, so
     * an object must not come as a success.
     */
    static Reply invalid(String error, String message) {
        return Reply.json(
                403,
                Json.published().put("valid", false).put("error", error).put("message", message));
    }
}
