package fairdraw.functions.http;

import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.List;
import java.util.Map;

/** The shape of a surface's errors. */
public enum ErrorShape {
    /**
     * {@code {"message", "code", "status": "error"}}; the message is that of the first bad member.
     */
    LOTTERIES,
    /** {@code {"error"}}, and for bad members {@code "details"} and a code. */
    DRAWS,
    /** {@code {"detail"}}; a bad member is answered with 422, and so is a body that is not JSON. */
    CAMPAIGNS,
    /** {@code {"error"}}, and for bad members {@code "details": [{"field", "message"}]}. */
    PLAIN;

    private static final String RETRY_AFTER = "Retry-After";
    private static final String VALIDATION_FAILED = "Validation failed";

    Reply.Answer answer(Reply.Problem problem) {
        return Reply.json(problem.status(), body(problem).putAll(problem.more()));
    }

    /** Words the refusal of too many requests. */
    Reply.Answer limited(KeyLimits.Standing over) {
        var refused = Reply.problem(429, "Rate limit exceeded");
        var answer = answer(this == DRAWS ? refused.with("retryAfter", over.seconds()) : refused);
        return Reply.withHeader(answer, RETRY_AFTER, String.valueOf(over.seconds()));
    }

    /** Returns the headers that tell every caller of the limit; draws alone publish any. */
    Map<String, String> standing(KeyLimits.Standing standing) {
        return this == DRAWS
                ? Map.of(
                        "X-RateLimit-Limit", String.valueOf(standing.limit()),
                        "X-RateLimit-Remaining", String.valueOf(standing.remaining()),
                        "X-RateLimit-Reset", String.valueOf(standing.until().getEpochSecond()))
                : Map.of();
    }

    Reply.Problem badInput(List<FieldError> errors) {
        var message =
                switch (this) {
                    case LOTTERIES, CAMPAIGNS -> errors.getFirst().message();
                    case DRAWS, PLAIN -> VALIDATION_FAILED;
                };
        return new Reply.Problem(this == CAMPAIGNS ? 422 : 400, message, errors, Json.object());
    }

    private Json body(Reply.Problem problem) {
        return switch (this) {
            case LOTTERIES ->
                    Json.object()
                            .put("message", problem.message())
                            .put("code", problem.status())
                            .put("status", "error");
            case CAMPAIGNS -> Json.object().put("detail", problem.message());
            case DRAWS -> {
                var body = withDetails(problem);
                yield problem.details().isEmpty() ? body : body.put("code", "VALIDATION_FAILED");
            }
            case PLAIN -> withDetails(problem);
        };
    }

    private static Json withDetails(Reply.Problem problem) {
        var body = Json.object().put("error", problem.message());
        return problem.details().isEmpty()
                ? body
                : body.put("details", problem.details().stream().map(ErrorShape::detail).toList());
    }

    private static Json detail(FieldError error) {
        return Json.object().put("field", error.field()).put("message", error.message());
    }
}
