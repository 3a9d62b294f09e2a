package fairdraw.engines;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * An account with tables of its own in the one DynamoDB Local that all tests of this JVM share.
 * Starting one for each test would take longer than most tests.
 */
public final class DynamoDbAccount {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final AwsCredentialsProvider credentials =
            StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local" + NUMBERS.incrementAndGet(), "local"));

    /** The shared DynamoDB Local, started on first use. */
    private static final class Shared {
        static final DynamoDbLocal ENGINE = DynamoDbLocal.inMemoryOfManyAccounts();
    }

    /** Returns the address for clients on this machine. */
    public URI endpoint() {
        return Shared.ENGINE.endpoint();
    }

    /** Returns the credentials that select this account. */
    public AwsCredentialsProvider credentials() {
        return credentials;
    }
}
