package fairdraw.aws;

import fairdraw.domain.NotNow;
import fairdraw.domain.events.NotPublished;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Transient failures: those that concern a service or the connection to it, not the request. */
public final class TransientFaults {

    private static final int SERVER = 500;

    /** The reasons of a cancelled transaction that concern the request. */
    private static final Set<String> LASTING =
            Set.of("None", "ConditionalCheckFailed", "ValidationError", "ItemCollectionSizeLimit");

    private TransientFaults() {}

    /** Whether a failure, or one of its causes, is transient. */
    public static boolean include(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (passes(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case NotNow _, TransactionConflictException _ -> true;
            case NotPublished events -> !events.waiting().isEmpty();
            case TransactionCanceledException cancelled ->
                    cancelled.statusCode() >= SERVER
                            || cancelled.cancellationReasons().stream()
                                    .map(CancellationReason::code)
                                    .anyMatch(code -> code != null && !LASTING.contains(code));
            case AwsServiceException service ->
                    service.statusCode() >= SERVER
                            || service.isThrottlingException()
                            || service.isClockSkewException();
            case SdkClientException _ -> true;
            default -> false;
        };
    }
}
