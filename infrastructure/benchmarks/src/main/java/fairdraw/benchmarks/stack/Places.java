package fairdraw.benchmarks.stack;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The set-up of clients for emulated services. */
public final class Places {
    public static final String REGION = "us-east-1";

    private Places() {}

    /** Sets the endpoint of a client that is being built. */
    public static void set(AwsClientBuilder<?, ?> client, URI endpoint) {
        client.region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .endpointOverride(endpoint);
    }

    /** Returns a plugin that adds an interceptor to a client's configuration and keeps the rest. */
    public static SdkPlugin intercepting(ExecutionInterceptor interceptor) {
        return client ->
                client.overrideConfiguration(
                        client.overrideConfiguration().toBuilder()
                                .addExecutionInterceptor(interceptor)
                                .build());
    }

    /** Returns a builder of a client on the HTTP client that functions use. */
    public static DynamoDbClientBuilder dynamoDb(URI endpoint) {
        DynamoDbClientBuilder client = DynamoDbClient.builder();
        set(client, endpoint);
        return client.httpClient(UrlConnectionHttpClient.create());
    }
}
