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

/** Where clients of emulated services look. */
public final class Places {
    public static final String REGION = "us-east-1";

    private Places() {}

    /** Has a client that is being built look there. */
    public static void set(AwsClientBuilder<?, ?> client, URI endpoint) {
        client.region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .endpointOverride(endpoint);
    }

    /** Adds an interceptor to a client that is being built, whatever else configures it. */
    public static SdkPlugin intercepting(ExecutionInterceptor interceptor) {
        return client ->
                client.overrideConfiguration(
                        client.overrideConfiguration().toBuilder()
                                .addExecutionInterceptor(interceptor)
                                .build());
    }

    /** A client over the HTTP client that functions use. */
    public static DynamoDbClientBuilder dynamoDb(URI endpoint) {
        DynamoDbClientBuilder client = DynamoDbClient.builder();
        set(client, endpoint);
        return client.httpClient(UrlConnectionHttpClient.create());
    }
}
