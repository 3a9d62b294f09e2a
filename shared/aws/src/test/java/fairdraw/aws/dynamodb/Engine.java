package fairdraw.aws.dynamodb;

import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.localstack.LocalStack;
import java.net.URI;

/** The DynamoDB that the suites of this run talk to. */
public enum Engine {
    EMBEDDED,
    LOCALSTACK;

    /** The engine that this run asks for. */
    public static Engine wanted() {
        return LocalStack.isWanted() ? LOCALSTACK : EMBEDDED;
    }

    /** How many of a crowd a test takes: all, or a fifth where it is only tried once more. */
    public int share(int all) {
        return switch (this) {
            case EMBEDDED -> all;
            case LOCALSTACK -> all / 5;
        };
    }

    /** Starts what is needed, which ends with this JVM, and tells where it is. */
    public URI start() {
        return switch (this) {
            case EMBEDDED -> DynamoDbLocal.inMemory().endpoint();
            case LOCALSTACK -> LocalStack.start();
        };
    }
}
