package fairdraw.functions.http;

import java.util.List;
import java.util.Optional;

/** The headers that can carry a credential. */
final class Credentials {
    private static final List<String> HEADERS =
            List.of("Authorization", "X-API-Secret", "X-API-Key", "X-Publishable-Key");

    private Credentials() {}

    /** A refusal of a request that carries two, of which nobody could say which one counts. */
    static Optional<Reply.Problem> ambiguous(Request request) {
        return HEADERS.stream().mapToInt(request::occurrences).sum() > 1
                ? Optional.of(Reply.problem(400, "Send one credential only"))
                : Optional.empty();
    }
}
