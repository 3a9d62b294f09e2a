package fairdraw.functions.http;

import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.List;

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

    /** Words the refusal of too many requests; draws publish headers for it. */
    Reply.Answer limited(KeyLimits.Over over) {
        String seconds = String.valueOf(over.seconds());
        var refused = Reply.problem(429, "Rate limit exceeded");
        if (this != DRAWS) {
            return Reply.withHeader(answer(refused), RETRY_AFTER, seconds);
        }
        var answer = answer(refused.with("retryAfter", over.seconds()));
        answer = Reply.withHeader(answer, RETRY_AFTER, seconds);
        answer = Reply.withHeader(answer, "X-RateLimit-Limit", String.valueOf(over.limit()));
        answer = Reply.withHeader(answer, "X-RateLimit-Remaining", "0");
        return Reply.withHeader(
                answer, "X-RateLimit-Reset", String.valueOf(over.until().getEpochSecond()));
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
