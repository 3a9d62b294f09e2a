package fairdraw.functions.draws;

import fairdraw.functions.http.Json;
import fairdraw.functions.http.Reply;

/** What a shop is told of a place that cannot be claimed. */
final class WinAnswers {

    private WinAnswers() {}

    static Reply invalid(String error, String message) {
        return Reply.json(
                200, Json.object().put("valid", false).put("error", error).put("message", message));
    }
}
