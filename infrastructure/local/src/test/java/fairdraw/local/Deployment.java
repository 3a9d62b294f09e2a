package fairdraw.local;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A running deployment of the template. */
interface Deployment extends AutoCloseable {

    /** Returns the address of the API, without a slash at its end. */
    URI api();

    /** Returns the address of the operator API, without a slash at its end. */
    URI operatorApi();

    /** Returns the address of all AWS services. */
    URI aws();

    /** Returns the name by which functions reach the machine that runs the tests. */
    String testMachine();

    /** Returns the physical id of a resource of the template: a name, or a queue's URL. */
    String physicalId(String logicalId);

    /**
     * Returns the longest time for a few calls that start functions, while other tests do the same.
     */
    Duration patience();

    /** Returns the longest time in which a draw does by itself everything that is due. */
    Duration moving();

    /**
     * Returns the longest time that a head takes to be cosigned and stamped; none if nobody
     * witnesses it.
     */
    Optional<Duration> witnessing();

    /** Returns a client of one of its services. */
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
