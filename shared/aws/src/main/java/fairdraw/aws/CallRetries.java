package fairdraw.aws;

import fairdraw.domain.Budget;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The SDK's own retries of a call: a few within a fraction of a second where a caller waits, and as
 * many as is usual where nobody does.
 */
public final class CallRetries implements RetryStrategy {

    private static final int ATTEMPTS = 3;

    private final RetryStrategy patient;
    private final RetryStrategy prompt =
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(ATTEMPTS)
                    .backoffStrategy(
                            BackoffStrategy.exponentialDelay(
                                    Duration.ofMillis(25), Duration.ofMillis(200)))
                    .throttlingBackoffStrategy(
                            BackoffStrategy.exponentialDelay(
                                    Duration.ofMillis(50), Duration.ofMillis(400)))
                    .circuitBreakerEnabled(false)
                    .build();

    /**
     * @param patient the retries of work for which nobody waits
     */
    public CallRetries(RetryStrategy patient) {
        this.patient = patient;
    }

    private RetryStrategy current() {
        return Budget.current().isPresent() ? prompt : patient;
    }

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return current().acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        return current().refreshRetryToken(request);
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return current().recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return current().maxAttempts();
    }

    @Override
    public boolean useClientDefaults() {
        return false;
    }

    @Override
    public Builder<?, ?> toBuilder() {
        return patient.toBuilder();
    }
}
