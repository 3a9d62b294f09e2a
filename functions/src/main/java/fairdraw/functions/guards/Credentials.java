package fairdraw.functions.guards;

import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers that carry credentials; each surface reads its own and ignores all others. */
final class Credentials {
    private Credentials() {}

    /**
     * Refuses a request that repeats one of the headers that its surface reads, since it would be
     * unclear which of the two counts; empty otherwise.
     */
    static Optional<Reply> repeated(Request request, String... looked) {
        return refusedIf(Stream.of(looked).anyMatch(header -> request.occurrences(header) > 1));
    }

    /** Returns the same refusal for a request that carries two credentials in another way. */
    static Optional<Reply> refusedIf(boolean ambiguous) {
        return ambiguous
                ? Optional.of(Reply.problem(400, "Send one credential only"))
                : Optional.empty();
    }
}
