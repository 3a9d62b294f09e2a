package fairdraw.engines.localstack;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The LocalStack of a test run: the one whose address is in {@code AWS_ENDPOINT_URL}, else one in a
 * container that ends with this JVM.
 */
public final class LocalStack {

    /** By what name its functions reach the machine that the tests run on. */
    public static final String TEST_MACHINE = "host.docker.internal";

    private static final String IMAGE = "localstack/localstack:4.14.0";

    /**
     * A catalogue that knows nothing, so that what counts as supported is what this LocalStack has;
     * it would fetch one, and without the internet call every resource unsupported.
     */
    private static final String CATALOGUE =
            """
            {"schema_version": "v1", "localstack": {"version": "4.14.0"},
             "services": {}, "cloudformation_resources": {"community": {}}}
            """;

    private LocalStack() {}

    /** Whether this run of the tests is the one for LocalStack. */
    public static boolean isWanted() {
        return "localstack".equals(System.getProperty("fairdraw.engine"));
    }

    /** Why there is none here; empty when there is one. */
    public static Optional<String> missing() {
        return address().isPresent() || DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("neither Docker nor AWS_ENDPOINT_URL for LocalStack");
    }

    /** Starts it if need be and tells where it is. */
    public static URI start() {
        return address().orElseGet(LocalStack::container);
    }

    private static Optional<URI> address() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).map(URI::create);
    }

    @SuppressWarnings("resource")
    private static URI container() {
        LocalStackContainer container =
                new LocalStackContainer(DockerImageName.parse(IMAGE))
                        .withCopyToContainer(
                                Transferable.of(CATALOGUE),
                                "/var/lib/localstack/cache/aws_catalog.json")
                        // A resource that it does not know is an error, not a pretended success.
                        .withEnv("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "0")
                        .withEnv(
                                "LAMBDA_DOCKER_FLAGS",
                                "--add-host " + TEST_MACHINE + ":host-gateway")
                        // Java on a busy machine may start slowly, but is to be asked at once.
                        .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "120")
                        // A stack's functions are made one after the other, each asked once a
                        // second
                        // whether it is there; this way it is when it has been made.
                        .withEnv("LAMBDA_SYNCHRONOUS_CREATE", "1")
                        .withEnv("LAMBDA_EVENT_SOURCE_MAPPING_MAX_BACKOFF_ON_EMPTY_POLL_SEC", "1")
                        .withEnv("LAMBDA_RETRY_BASE_DELAY", "1");
        container.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(container::stop));
        return container.getEndpoint();
    }
}
