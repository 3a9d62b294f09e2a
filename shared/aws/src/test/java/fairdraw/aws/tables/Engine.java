package fairdraw.aws.tables;

import fairdraw.engines.DynamoDbLocal;
import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The DynamoDB that the suites of this run talk to: DynamoDB Local, or LocalStack in the run that
 * asks for it, at the address in the environment or in a container of its own.
 */
enum Engine {
    EMBEDDED,
    LOCALSTACK;

    private static final String IMAGE = "localstack/localstack:4.14.0";

    /** The engine that this run asks for. */
    static Engine wanted() {
        return "localstack".equals(System.getProperty("fairdraw.engine")) ? LOCALSTACK : EMBEDDED;
    }

    /** Why this engine is not to be had here; empty when it is. */
    Optional<String> missing() {
        return switch (this) {
            case EMBEDDED -> Optional.empty();
            case LOCALSTACK ->
                    address().isPresent() || DockerClientFactory.instance().isDockerAvailable()
                            ? Optional.empty()
                            : Optional.of("neither Docker nor AWS_ENDPOINT_URL for LocalStack");
        };
    }

    /** Starts what is needed, which ends with this JVM, and tells where it is. */
    URI start() {
        return switch (this) {
            case EMBEDDED -> DynamoDbLocal.inMemory().endpoint();
            case LOCALSTACK -> address().orElseGet(Engine::container);
        };
    }

    private static Optional<URI> address() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create);
    }

    @SuppressWarnings("resource")
    private static URI container() {
        LocalStackContainer container =
                new LocalStackContainer(DockerImageName.parse(IMAGE)).withServices("dynamodb");
        container.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(container::stop));
        return container.getEndpoint();
    }
}
