package fairdraw.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import fairdraw.aws.TransientFaults;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.FieldError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The server of one surface's handlers: it turns gateway events into requests, lets its guard find
 * the caller, and words every outcome as the surface does.
 */
public final class Endpoint<C> {
    private static final int UNAVAILABLE = 503;

    /** The seconds after which the breaker of what failed has tried it again. */
    private static final String RETRY_AFTER = "2";

    private final Guard<C> guard;
    private final ErrorShape shape;
    private final String corsOrigin;
    private final FailureLog log;
    private final RequestLog requests;
    private final KeyLimits limits;
    private final Patience patience;
    private final Taken taken;

    /**
     * The requests that are taken.
     *
     * @param most the largest length of a body, in bytes
     * @param strict whether members of bodies and queries that no handler reads are refused
     * @param query the members of a query that are read
     * @param mediaType the type of bodies
     */
    private record Taken(int most, boolean strict, Set<String> query, String mediaType) {

        private static final Taken ORDINARY =
                new Taken(64 * 1024, false, Set.of(), "application/json");
    }

    /** Creates an endpoint for bodies of at most 64 KiB, in which unknown members are ignored. */
    public Endpoint(
            Guard<C> guard,
            ErrorShape shape,
            String corsOrigin,
            FailureLog log,
            RequestLog requests,
            Patience patience) {
        this(guard, shape, corsOrigin, log, requests, KeyLimits.none(), patience, Taken.ORDINARY);
    }

    private Endpoint(
            Guard<C> guard,
            ErrorShape shape,
            String corsOrigin,
            FailureLog log,
            RequestLog requests,
            KeyLimits limits,
            Patience patience,
            Taken taken) {
        this.guard = guard;
        this.shape = shape;
        this.corsOrigin = corsOrigin;
        this.log = log;
        this.requests = requests;
        this.limits = limits;
        this.patience = patience;
        this.taken = taken;
    }

    /** Returns the same endpoint, refusing a key with which there are too many requests. */
    public Endpoint<C> limitedBy(KeyLimits further) {
        return new Endpoint<>(guard, shape, corsOrigin, log, requests, further, patience, taken);
    }

    /** Returns the same endpoint for requests that may ask for so much that it takes long. */
    public Endpoint<C> forMuch() {
        return new Endpoint<>(
                guard, shape, corsOrigin, log, requests, limits, patience.forMuch(), taken);
    }

    /** Returns the same endpoint for bodies of at most this many bytes. */
    public Endpoint<C> accepting(int bytes) {
        return taking(new Taken(bytes, taken.strict, taken.query, taken.mediaType));
    }

    /**
     * Returns the same endpoint, refusing members of bodies and queries that its handlers do not
     * read.
     */
    public Endpoint<C> refusingUnknownMembers() {
        return taking(new Taken(taken.most, true, taken.query, taken.mediaType));
    }

    /** Returns the same endpoint for handlers that read these members of a query. */
    public Endpoint<C> asking(String... names) {
        return taking(new Taken(taken.most, taken.strict, Set.of(names), taken.mediaType));
    }

    /** Returns the same endpoint for bodies of this type instead of JSON. */
    public Endpoint<C> reading(String type) {
        return taking(new Taken(taken.most, taken.strict, taken.query, type));
    }

    private Endpoint<C> taking(Taken other) {
        return new Endpoint<>(guard, shape, corsOrigin, log, requests, limits, patience, other);
    }

    /** Answers one gateway event; no exception of the handler escapes. */
    public APIGatewayProxyResponseEvent serve(
            APIGatewayProxyRequestEvent event, Handler<C> handler) {
        var begun = requests.begin();
        var read = Request.of(event);
        var request = taken.strict ? read.strict() : read;
        var answer = patience.begin().around(() -> answer(request, handler));
        requests.answered(request, answer.status(), begun);
        return response(request, answer);
    }

    private Reply.Answer answer(Request request, Handler<C> handler) {
        var reply = folded(request, () -> guard.answer(request, (r, c) -> handled(r, c, handler)));
        return switch (reply) {
            case Reply.Answer answer -> answer;
            case Reply.Problem problem -> shape.answer(problem);
        };
    }

    private Reply handled(Request request, C caller, Handler<C> handler) {
        var standing = request.notes().keyId().flatMap(limits::count);
        standing.ifPresent(request.notes()::standing);
        if (standing.isPresent() && standing.get().isOver()) {
            request.notes().reason("RATE_LIMITED");
            return shape.limited(standing.get());
        }
        refuseUnasked(request);
        if (request.length() > taken.most) {
            return Reply.problem(413, "Request body is too large");
        }
        if (request.length() > 0 && !isReadable(request)) {
            return Reply.problem(415, "Content-Type must be " + taken.mediaType);
        }
        return folded(request, () -> handler.handle(request, caller));
    }

    private void refuseUnasked(Request request) {
        var unasked =
                request.queryNames().stream()
                        .filter(name -> taken.strict && !taken.query.contains(name))
                        .map(FieldError::unknown)
                        .toList();
        if (!unasked.isEmpty()) {
            throw new BadInput(unasked);
        }
    }

    // The only place that catches every failure, so that no text of one reaches a caller, and that
    // tells what may succeed later from a fault of ours.
    private Reply folded(Request request, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (BadInput bad) {
            return shape.badInput(bad.errors());
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            if (TransientFaults.include(failure)) {
                log.notNow(request.requestId(), failure);
                return Reply.notNow();
            }
            log.unexpected(request.requestId(), failure);
            return Reply.problem(500, "Internal server error");
        }
    }

    private boolean isReadable(Request request) {
        return request.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals(taken.mediaType))
                .isEmpty();
    }

    private APIGatewayProxyResponseEvent response(Request request, Reply.Answer answer) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cache-Control", "no-store");
        headers.putAll(answer.headers());
        request.notes().standing().map(shape::standing).ifPresent(headers::putAll);
        if (answer.status() == UNAVAILABLE) {
            headers.putIfAbsent("Retry-After", RETRY_AFTER);
        }
        headers.put("X-Request-Id", request.requestId());
        headers.put("Access-Control-Allow-Origin", corsOrigin);
        headers.put(ExposedHeaders.HEADER, ExposedHeaders.VALUE);
        return new APIGatewayProxyResponseEvent()
                .withIsBase64Encoded(false)
                .withStatusCode(answer.status())
                .withHeaders(headers)
                .withBody(answer.body());
    }
}
