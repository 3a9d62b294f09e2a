package fairdraw.functions.http;

import java.util.List;
import java.util.Optional;

/** The headers that can carry a credential. */
final class Credentials {
    private static final List<String> OTHERS =
            List.of("X-API-Secret", "X-API-Key", DrawsKeys.SECRET);

    private Credentials() {}

    /** A refusal of a request that carries two, of which nobody could say which one counts. */
    static Optional<Reply.Problem> ambiguous(Request request) {
        return refusedIf(
                others(request)
                                + request.occurrences(DrawsKeys.AUTHORIZATION)
                                + request.occurrences(DrawsKeys.PUBLISHABLE)
                        > 1);
    }

    /** The same where a publishable key and a consumer's token are one credential. */
    static Optional<Reply.Problem> ambiguousUnlessPaired(Request request) {
        int bearers = request.occurrences(DrawsKeys.AUTHORIZATION);
        int publishable = request.occurrences(DrawsKeys.PUBLISHABLE);
        boolean pair = bearers == 1 && publishable == 1 && !DrawsKeys.hasSecret(request);
        return pair ? refusedIf(others(request) > 0) : ambiguous(request);
    }

    private static int others(Request request) {
        return OTHERS.stream().mapToInt(request::occurrences).sum();
    }

    private static Optional<Reply.Problem> refusedIf(boolean ambiguous) {
        return ambiguous
                ? Optional.of(Reply.problem(400, "Send one credential only"))
                : Optional.empty();
    }
}
