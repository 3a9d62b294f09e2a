package fairdraw.local;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The template, running somewhere. */
interface Deployment extends AutoCloseable {

    /** Where the API is, without a slash at its end. */
    URI api();

    /** Where all AWS services are. */
    URI aws();

    /** What the functions call the machine that the tests run on. */
    String testMachine();

    /** What a resource of the template is called there: a name, or a queue's URL. */
    String physicalId(String logicalId);

    /** How long a few calls may take that start functions, while other tests do the same. */
    Duration patience();

    /** How long a draw may take to come by itself to the end of what is due. */
    Duration moving();

    /** A client of one of its services. */
    default <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(aws())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(2)))
                .build();
    }

    @Override
    void close();
}
