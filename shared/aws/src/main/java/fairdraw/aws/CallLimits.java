package fairdraw.aws;

import fairdraw.domain.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The limits of all calls to AWS: none lasts longer than its caller waits, and none is made while
 * the breaker of what it calls is open. Every call reports here how it ended.
 */
public final class CallLimits implements ExecutionInterceptor {

    /** The time below which a call is not worth making. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    /** The time that must have been left for a time-out to be the fault of what was called. */
    private static final Duration FAIR = Duration.ofMillis(500);

    private static final int TIME_OUT = 3;
    private static final int FAILURE = 1;
    private static final int SERVER = 500;

    private static final ExecutionAttribute<Called> CALLED =
            new ExecutionAttribute<>("fairdraw.called");
    private static final ExecutionAttribute<Duration> LEFT =
            new ExecutionAttribute<>("fairdraw.left");

    private final Breakers breakers;

    public CallLimits(Breakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Optional<Duration> left = Budget.remaining();
        if (left.filter(time -> time.compareTo(SHORTEST) < 0).isPresent()) {
            throw new CallNotMade("the caller has waited for long enough");
        }
        Called called =
                Called.by(
                        context.request(),
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        Optional<String> resting = breakers.refuse(called.names());
        if (resting.isPresent()) {
            throw new CallNotMade(resting.get() + " fail and are tried again in a moment");
        }
        attributes.putAttribute(CALLED, called);
        left.ifPresent(time -> attributes.putAttribute(LEFT, time));
    }

    /** Lets one attempt that hangs leave time for another. */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return Optional.ofNullable(attributes.getAttribute(LEFT))
                .filter(_ -> context.request() instanceof AwsRequest)
                .<SdkRequest>map(left -> limited((AwsRequest) context.request(), left))
                .orElse(context.request());
    }

    private static SdkRequest limited(AwsRequest request, Duration left) {
        AwsRequestOverrideConfiguration.Builder limits =
                request.overrideConfiguration()
                        .map(AwsRequestOverrideConfiguration::toBuilder)
                        .orElseGet(AwsRequestOverrideConfiguration::builder)
                        .apiCallTimeout(left)
                        .apiCallAttemptTimeout(left.multipliedBy(3).dividedBy(5));
        return request.toBuilder().overrideConfiguration(limits.build()).build();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Called called = attributes.getAttribute(CALLED);
        answered(called);
        if (!called.reads()) {
            Budget.current().ifPresent(Budget::changed);
        }
    }

    private void answered(Called called) {
        breakers.answered(called.names());
        Budget.current().ifPresent(Budget::progressed);
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        Optional.ofNullable(attributes.getAttribute(CALLED))
                .ifPresent(called ->
                        failed(
                                called,
                                context.exception(),
                                Optional.ofNullable(attributes.getAttribute(LEFT))));
    }

    private void failed(Called called, Throwable failure, Optional<Duration> left) {
        switch (failure) {
            case TransactionCanceledException cancelled -> {
                List<String> throttled = called.throttled(cancelled.cancellationReasons());
                if (throttled.isEmpty()) {
                    answered(called);
                }
                throttled.forEach(name -> breakers.failed(name, FAILURE));
            }
            case TransactionConflictException _, TransactionInProgressException _ ->
                    answered(called);
            case AbortedException _ -> changed(called);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> {
                changed(called);
                if (left.filter(time -> time.compareTo(FAIR) < 0).isEmpty()) {
                    breakers.failed(called.together(), TIME_OUT);
                }
            }
            case AwsServiceException service when !TransientFaults.include(service) ->
                    answered(called);
            case AwsServiceException service -> {
                if (service.statusCode() >= SERVER) {
                    changed(called);
                }
                breakers.failed(called.together(), FAILURE);
            }
            default -> {
                changed(called);
                breakers.failed(called.together(), FAILURE);
            }
        }
    }

    /** Records a change that may have been made although its answer did not come. */
    private static void changed(Called called) {
        if (!called.reads()) {
            Budget.current().ifPresent(Budget::changed);
        }
    }
}
