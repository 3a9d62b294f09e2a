package fairdraw.local;

import fairdraw.local.start.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The deployment in the local runtime on this machine. */
final class LocalDeployment implements Deployment {

    private final LocalRuntime runtime;

    private LocalDeployment(LocalRuntime runtime) {
        this.runtime = runtime;
    }

    static LocalDeployment start() {
        try {
            return new LocalDeployment(
                    LocalRuntime.start(
                            new Options(
                                    Path.of("../../template.yaml").toAbsolutePath().normalize(),
                                    0,
                                    "127.0.0.1",
                                    null,
                                    Files.createTempDirectory("fairdraw"),
                                    null),
                            System.getProperty(
                                    "surefire.test.class.path",
                                    System.getProperty("java.class.path")),
                            RandomGenerator.getDefault(),
                            InstantSource.system(),
                            phase -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI api() {
        return URI.create(runtime.baseUrl());
    }

    @Override
    public URI operatorApi() {
        return api();
    }

    @Override
    public URI aws() {
        return URI.create(runtime.awsEndpoint());
    }

    @Override
    public String testMachine() {
        return "127.0.0.1";
    }

    @Override
    public String physicalId(String logicalId) {
        return logicalId.endsWith("Queue") || logicalId.endsWith("DeadLetters")
                ? runtime.awsEndpoint() + "/000000000000/" + logicalId
                : logicalId;
    }

    @Override
    public Duration moving() {
        return Duration.ofMinutes(4);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** A machine that also builds takes long. */
    @Override
    public Optional<Duration> witnessing() {
        return Optional.of(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        runtime.close();
    }
}
