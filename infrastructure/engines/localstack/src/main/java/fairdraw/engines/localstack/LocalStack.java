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

    /** The name by which LocalStack's functions reach the machine that runs the tests. */
    public static final String TEST_MACHINE = "host.docker.internal";

    private static final String IMAGE = "localstack/localstack:4.14.0";

    /**
     * An empty catalogue of resource types, with which a type is supported if this LocalStack
     * implements it. Otherwise it would fetch a catalogue, and without the internet call every
     * resource unsupported.
     */
    private static final String CATALOGUE =
            """
            {"schema_version": "v1", "localstack": {"version": "4.14.0"},
             "services": {}, "cloudformation_resources": {"community": {}}}
            """;

    private LocalStack() {}

    /** Whether this run of the tests is the one that uses LocalStack. */
    public static boolean isWanted() {
        return "localstack".equals(System.getProperty("fairdraw.engine"));
    }

    /** Returns the reason why LocalStack cannot be used here; empty if it can. */
    public static Optional<String> missing() {
        return address().isPresent() || DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("neither Docker nor AWS_ENDPOINT_URL for LocalStack");
    }

    /** Starts LocalStack if it does not run yet, and returns its address. */
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
                        // An unknown resource type is an error, not a feigned success.
                        .withEnv("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "0")
                        .withEnv(
                                "LAMBDA_DOCKER_FLAGS",
                                "--add-host " + TEST_MACHINE + ":host-gateway")
                        // On a busy machine Java may start slowly.
                        .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "120")
                        // A stack makes its functions one after the other and polls each once a
                        // second until it is ready; made synchronously, each is ready at once.
                        .withEnv("LAMBDA_SYNCHRONOUS_CREATE", "1")
                        .withEnv("LAMBDA_EVENT_SOURCE_MAPPING_MAX_BACKOFF_ON_EMPTY_POLL_SEC", "1")
                        .withEnv("LAMBDA_RETRY_BASE_DELAY", "1");
        container.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(container::stop));
        return container.getEndpoint();
    }
}
