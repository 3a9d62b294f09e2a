package fairdraw.engines;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * An account whose tables nobody else sees, in one DynamoDB Local that all tests of this JVM share
 * and that ends with it: to start one for each of them takes longer than most of them do.
 */
public final class DynamoDbAccount {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final AwsCredentialsProvider credentials =
            StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local" + NUMBERS.incrementAndGet(), "local"));

    /** Started when it is first asked for. */
    private static final class Shared {
        static final DynamoDbLocal ENGINE = DynamoDbLocal.inMemoryOfManyAccounts();
    }

    /** Where clients on this machine reach it. */
    public URI endpoint() {
        return Shared.ENGINE.endpoint();
    }

    /** What makes a call one of this account. */
    public AwsCredentialsProvider credentials() {
        return credentials;
    }
}
