package fairdraw.functions.wiring;

import fairdraw.aws.Breakers;
import fairdraw.aws.CallLimits;
import fairdraw.aws.CallRetries;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The service clients of one environment, each created on first use, all over one HTTP client. */
public final class Clients {

    private static final int DYNAMO_DB_ATTEMPTS = 9;
    private static final Duration DYNAMO_DB_FIRST_PAUSE = Duration.ofMillis(25);
    private static final Duration DYNAMO_DB_LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Supplier<SdkHttpClient> http;
    private final Supplier<DynamoDbClient> dynamoDb =
            new Lazy<>(() ->
                    configured(DynamoDbClient.builder(), tablesRetries())
                            .httpClient(http())
                            .build());
    private final Supplier<SqsClient> sqs =
            new Lazy<>(() -> configured(SqsClient.builder()).httpClient(http()).build());
    private final Supplier<EventBridgeClient> eventBridge =
            new Lazy<>(() -> configured(EventBridgeClient.builder()).httpClient(http()).build());
    private final Supplier<SchedulerClient> scheduler =
            new Lazy<>(() -> configured(SchedulerClient.builder()).httpClient(http()).build());
    private final Supplier<SecretsManagerClient> secrets =
            new Lazy<>(() -> configured(SecretsManagerClient.builder()).httpClient(http()).build());
    private final Supplier<HttpClient> web =
            new Lazy<>(() -> HttpClient.newBuilder().connectTimeout(TimeBudgets.ATTEMPT).build());

    private final CallLimits limits;
    private final Consumer<AwsClientBuilder<?, ?>> place;

    /** Creates clients that take region, credentials and endpoint from the SDK's defaults. */
    Clients(InstantSource clock) {
        this(clock, _ -> {});
    }

    /**
     * Creates clients for another place, which sets the region, credentials and endpoint of each.
     */
    public Clients(InstantSource clock, Consumer<AwsClientBuilder<?, ?>> place) {
        this(
                clock,
                place,
                () ->
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(TimeBudgets.CONNECTION)
                                .build());
    }

    /** Creates clients that send everything through this HTTP client. */
    Clients(
            InstantSource clock,
            Consumer<AwsClientBuilder<?, ?>> place,
            Supplier<SdkHttpClient> http) {
        this.http = new Lazy<>(http);
        this.limits = new CallLimits(new Breakers(clock, TimeBudgets.FAILURES, TimeBudgets.REST));
        this.place = place;
    }

    private SdkHttpClient http() {
        return http.get();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder) {
        return configured(builder, AwsRetryStrategy.forRetryMode(RetryMode.defaultRetryMode()));
    }

    /** Returns the retries that the SDK uses for tables unless told otherwise. */
    private static RetryStrategy tablesRetries() {
        return AwsRetryStrategy.forRetryMode(RetryMode.defaultRetryMode()).toBuilder()
                .maxAttempts(DYNAMO_DB_ATTEMPTS)
                .backoffStrategy(
                        BackoffStrategy.exponentialDelay(
                                DYNAMO_DB_FIRST_PAUSE, DYNAMO_DB_LONGEST_PAUSE))
                .build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder, RetryStrategy retries) {
        place.accept(builder);
        return builder.overrideConfiguration(
                builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(limits)
                        .retryStrategy(new CallRetries(retries))
                        .apiCallAttemptTimeout(TimeBudgets.ATTEMPT)
                        .apiCallTimeout(TimeBudgets.CALL)
                        .build());
    }

    public DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    SqsClient sqs() {
        return sqs.get();
    }

    EventBridgeClient eventBridge() {
        return eventBridge.get();
    }

    SchedulerClient scheduler() {
        return scheduler.get();
    }

    SecretsManagerClient secrets() {
        return secrets.get();
    }

    /** Returns the client for everything outside AWS. */
    HttpClient web() {
        return web.get();
    }
}
