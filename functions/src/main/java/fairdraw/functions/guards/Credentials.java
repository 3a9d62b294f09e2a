package fairdraw.functions.guards;

import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers that carry credentials; each surface looks at its own and at no other's. */
final class Credentials {
    private Credentials() {}

    /**
     * A refusal of a request that repeats one of the headers that its surface looks at: nobody
     * could say which of the two counts.
     */
    static Optional<Reply> repeated(Request request, String... looked) {
        return refusedIf(Stream.of(looked).anyMatch(header -> request.occurrences(header) > 1));
    }

    /** The same refusal where two credentials came in one request in another way. */
    static Optional<Reply> refusedIf(boolean ambiguous) {
        return ambiguous
                ? Optional.of(Reply.problem(400, "Send one credential only"))
                : Optional.empty();
    }
}
