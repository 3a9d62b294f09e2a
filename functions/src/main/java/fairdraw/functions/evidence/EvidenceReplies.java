package fairdraw.functions.evidence;

import fairdraw.domain.draws.evidence.PublishEvidence.Published;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import java.time.InstantSource;

/** Evidence as a cacheable answer: for seconds until its draw has ended, and then for ever. */
final class EvidenceReplies {

    private static final Freshness WHILE_IT_CHANGES = Freshness.ofSeconds(5);

    private final InstantSource clock;

    EvidenceReplies(InstantSource clock) {
        this.clock = clock;
    }

    Reply reply(Request request, Published published) {
        boolean isFinal =
                published.finalFrom().filter(from -> !clock.instant().isBefore(from)).isPresent();
        return Documents.reply(
                request,
                isFinal ? Freshness.FOR_EVER : WHILE_IT_CHANGES,
                Reply.json(200, Json.of(published.document())));
    }
}
