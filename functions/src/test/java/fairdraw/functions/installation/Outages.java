package fairdraw.functions.installation;

import fairdraw.domain.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** An interceptor that fails every attempt to call a table or service which is away. */
public final class Outages implements ExecutionInterceptor {

    private static final ExecutionAttribute<Duration> SPENT =
            new ExecutionAttribute<>("fairdraw.test.spent");

    private final MovableClock clock;
    private final AtomicInteger attempts = new AtomicInteger();
    private final Set<String> called = new ConcurrentSkipListSet<>();
    private volatile Map<String, Fault> away = Map.of();
    private volatile Set<String> gone = Set.of();

    Outages(MovableClock clock) {
        this.clock = clock;
    }

    /** The ways in which a call fails through no fault of its own. */
    public enum Fault {
        THROTTLED,
        OVER_THE_ACCOUNTS_LIMIT,
        FAILED,
        UNAVAILABLE,
        NOT_CONNECTED,
        CONTENDED,
        IN_PROGRESS,
        /** It is carried out, and its answer does not arrive. */
        ANSWER_LOST,
        /** It takes as long as the caller lets it. */
        HANGS
    }

    /** Lets a table, queue or service fail. */
    public void begin(String resource, Fault fault) {
        attempts.set(0);
        away = Map.of(resource, fault);
    }

    /** Lets tables and services fail before anything is sent, so that no client tries again. */
    public void beginAtOnce(Set<String> resources) {
        gone = Set.copyOf(resources);
    }

    /** Lets everything work, after a rest in which all breakers let a call through. */
    public void end() {
        away = Map.of();
        gone = Set.of();
        clock.forward(Duration.ofSeconds(1));
    }

    /** Returns the number of failed attempts since the outage began. */
    public int attempts() {
        return attempts.get();
    }

    /** Returns the tables and services that the work calls. */
    public Set<String> calledBy(Runnable work) {
        called.clear();
        work.run();
        return Set.copyOf(called);
    }

    private static Stream<String> resources(SdkRequest request) {
        return RoleGuard.acts(request).map(act -> act.resource().split("/", 2)[0]).distinct();
    }

    private Optional<Fault> fault(SdkRequest request) {
        return resources(request).filter(away::containsKey).map(away::get).findFirst();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (resources(context.request()).anyMatch(gone::contains)) {
            throw error(503, "ServiceUnavailable");
        }
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        resources(context.request()).forEach(called::add);
        fault(context.request())
                .filter(fault -> fault != Fault.ANSWER_LOST)
                .ifPresent(fault -> {
                    attempts.incrementAndGet();
                    throw failure(fault, context.request(), attributes);
                });
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        fault(context.request())
                .filter(fault -> fault == Fault.ANSWER_LOST)
                .ifPresent(_ -> {
                    attempts.incrementAndGet();
                    throw failure(Fault.ANSWER_LOST, context.request(), attributes);
                });
    }

    private RuntimeException failure(
            Fault fault, SdkRequest request, ExecutionAttributes attributes) {
        boolean isTransaction = request instanceof TransactWriteItemsRequest;
        return switch (fault) {
            case THROTTLED ->
                    isTransaction
                            ? cancelled((TransactWriteItemsRequest) request)
                            : error(400, "ProvisionedThroughputExceededException");
            case OVER_THE_ACCOUNTS_LIMIT -> error(400, "RequestLimitExceeded");
            case FAILED -> error(500, "InternalServerError");
            case UNAVAILABLE -> error(503, "ServiceUnavailable");
            case NOT_CONNECTED -> SdkClientException.create("Connect refused");
            case CONTENDED ->
                    TransactionConflictException.builder()
                            .message("injected")
                            .statusCode(400)
                            .awsErrorDetails(details("TransactionConflictException"))
                            .build();
            case IN_PROGRESS ->
                    isTransaction
                            ? error(400, "TransactionInProgressException")
                            : error(500, "InternalServerError");
            case HANGS -> hung(request.overrideConfiguration().orElseThrow(), attributes);
            case ANSWER_LOST -> SdkClientException.create("the answer was lost");
        };
    }

    /** Lets the time of one attempt pass, or what is left of the time of all of them. */
    private RuntimeException hung(
            RequestOverrideConfiguration limits, ExecutionAttributes attributes) {
        Duration whole = limits.apiCallTimeout().orElseThrow();
        Duration before = Optional.ofNullable(attributes.getAttribute(SPENT)).orElse(Duration.ZERO);
        Duration left = whole.minus(before);
        Duration attempt = limits.apiCallAttemptTimeout().orElseThrow();
        if (attempt.compareTo(left) < 0) {
            clock.forward(attempt);
            attributes.putAttribute(SPENT, before.plus(attempt));
            return ApiCallAttemptTimeoutException.create(attempt.toMillis());
        }
        clock.forward(left);
        return ApiCallTimeoutException.create(whole.toMillis());
    }

    private static RuntimeException cancelled(TransactWriteItemsRequest request) {
        return TransactionCanceledException.builder()
                .message("injected")
                .statusCode(400)
                .awsErrorDetails(details("TransactionCanceledException"))
                .cancellationReasons(
                        request.transactItems().stream()
                                .map(_ ->
                                        CancellationReason.builder()
                                                .code("ThrottlingError")
                                                .build())
                                .toList())
                .build();
    }

    private static RuntimeException error(int status, String code) {
        return DynamoDbException.builder()
                .message("injected")
                .statusCode(status)
                .awsErrorDetails(details(code))
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder().errorCode(code).errorMessage("injected").build();
    }
}
