package fairdraw.aws.dynamodb;

import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.localstack.LocalStack;
import java.net.URI;

/** The DynamoDB that the test suites of this run use. */
public enum Engine {
    EMBEDDED,
    LOCALSTACK;

    /** Returns the engine that this run asks for. */
    public static Engine wanted() {
        return LocalStack.isWanted() ? LOCALSTACK : EMBEDDED;
    }

    /**
     * Returns the size of a crowd in a test: all of it, or a fifth on an engine that only repeats
     * the tests.
     */
    public int share(int all) {
        return switch (this) {
            case EMBEDDED -> all;
            case LOCALSTACK -> all / 5;
        };
    }

    /** Starts the engine, which ends with this JVM, and returns its address. */
    public URI start() {
        return switch (this) {
            case EMBEDDED -> DynamoDbLocal.inMemory().endpoint();
            case LOCALSTACK -> LocalStack.start();
        };
    }
}
