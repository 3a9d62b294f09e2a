package fairdraw.functions.evidence;

import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evidence as a cacheable answer: a draw's for seconds, its leaves for ever. */
final class EvidenceReplies {

    private static final Freshness WHILE_IT_CHANGES = Freshness.ofSeconds(5);

    private EvidenceReplies() {}

    static Reply ofNow(Request request, Map<String, @Nullable Object> evidence) {
        return Documents.reply(request, WHILE_IT_CHANGES, Reply.json(200, Json.of(evidence)));
    }

    static Reply forEver(Request request, Map<String, @Nullable Object> leaves) {
        return Documents.reply(request, Freshness.FOR_EVER, Reply.json(200, Json.of(leaves)));
    }
}
