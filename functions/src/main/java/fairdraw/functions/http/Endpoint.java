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
    private static final int ORDINARY_BODY = 64 * 1024;
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
    private final int bodyLimit;
    private final boolean strict;
    private final Set<String> query;
    private final String mediaType;

    /** Creates an endpoint for bodies of at most 64 KiB, in which unknown members are ignored. */
    public Endpoint(
            Guard<C> guard,
            ErrorShape shape,
            String corsOrigin,
            FailureLog log,
            RequestLog requests,
            Patience patience) {
        this(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                KeyLimits.none(),
                patience,
                ORDINARY_BODY,
                false,
                Set.of(),
                "application/json");
    }

    private Endpoint(
            Guard<C> guard,
            ErrorShape shape,
            String corsOrigin,
            FailureLog log,
            RequestLog requests,
            KeyLimits limits,
            Patience patience,
            int bodyLimit,
            boolean strict,
            Set<String> query,
            String mediaType) {
        this.guard = guard;
        this.shape = shape;
        this.corsOrigin = corsOrigin;
        this.log = log;
        this.requests = requests;
        this.limits = limits;
        this.patience = patience;
        this.bodyLimit = bodyLimit;
        this.strict = strict;
        this.query = query;
        this.mediaType = mediaType;
    }

    /** Returns the same endpoint, refusing a key with which there are too many requests. */
    public Endpoint<C> limitedBy(KeyLimits further) {
        return new Endpoint<>(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                further,
                patience,
                bodyLimit,
                strict,
                query,
                mediaType);
    }

    /** Returns the same endpoint for bodies of at most this many bytes. */
    public Endpoint<C> accepting(int bytes) {
        return new Endpoint<>(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                limits,
                patience,
                bytes,
                strict,
                query,
                mediaType);
    }

    /**
     * Returns the same endpoint, refusing members of bodies and queries that its handlers do not
     * read.
     */
    public Endpoint<C> refusingUnknownMembers() {
        return new Endpoint<>(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                limits,
                patience,
                bodyLimit,
                true,
                query,
                mediaType);
    }

    /** Returns the same endpoint for handlers that read these members of a query. */
    public Endpoint<C> asking(String... names) {
        return new Endpoint<>(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                limits,
                patience,
                bodyLimit,
                strict,
                Set.of(names),
                mediaType);
    }

    /** Returns the same endpoint for bodies of this type instead of JSON. */
    public Endpoint<C> reading(String type) {
        return new Endpoint<>(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                limits,
                patience,
                bodyLimit,
                strict,
                query,
                type);
    }

    /** Returns the same endpoint for requests that may ask for so much that it takes long. */
    public Endpoint<C> forMuch() {
        return new Endpoint<>(
                guard,
                shape,
                corsOrigin,
                log,
                requests,
                limits,
                patience.forMuch(),
                bodyLimit,
                strict,
                query,
                mediaType);
    }

    /** Answers one gateway event; no exception of the handler escapes. */
    public APIGatewayProxyResponseEvent serve(
            APIGatewayProxyRequestEvent event, Handler<C> handler) {
        var begun = requests.begin();
        var read = Request.of(event);
        var request = strict ? read.strict() : read;
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
        if (request.length() > bodyLimit) {
            return Reply.problem(413, "Request body is too large");
        }
        if (request.length() > 0 && !isReadable(request)) {
            return Reply.problem(415, "Content-Type must be " + mediaType);
        }
        return folded(request, () -> handler.handle(request, caller));
    }

    private void refuseUnasked(Request request) {
        var unasked =
                request.queryNames().stream()
                        .filter(name -> strict && !query.contains(name))
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
                .filter(type -> !type.equals(mediaType))
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
