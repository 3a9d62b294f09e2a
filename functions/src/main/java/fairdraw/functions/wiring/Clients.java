package fairdraw.functions.wiring;

import java.net.http.HttpClient;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The service clients of one environment, each created on first use, all over one HTTP client. */
public final class Clients {

    private final Supplier<SdkHttpClient> http = new Lazy<>(UrlConnectionHttpClient::create);
    private final Supplier<DynamoDbClient> dynamoDb =
            new Lazy<>(() -> configured(DynamoDbClient.builder()).httpClient(http()).build());
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

    private final Consumer<AwsClientBuilder<?, ?>> place;

    /** Creates clients that take region, credentials and endpoint from the SDK's defaults. */
    Clients() {
        this(_ -> {});
    }

    /**
     * Creates clients for another place, which sets the region, credentials and endpoint of each.
     */
    public Clients(Consumer<AwsClientBuilder<?, ?>> place) {
        this.place = place;
    }

    private SdkHttpClient http() {
        return http.get();
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder) {
        place.accept(builder);
        return builder.overrideConfiguration(
                builder.overrideConfiguration().toBuilder()
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
