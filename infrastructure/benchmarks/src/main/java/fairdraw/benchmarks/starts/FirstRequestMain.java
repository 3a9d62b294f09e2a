package fairdraw.benchmarks.starts;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.management.OperatingSystemMXBean;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Lazy;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * The process of one function, which answers one request and prints what that took, what its start
 * took, and the answer. Its environment variables are the function's.
 */
final class FirstRequestMain {

    private FirstRequestMain() {}

    /**
     * Runs it.
     *
     * @param arguments the function's class, the address of the services, the file of the event,
     *     the time, and whether the function rehearses first
     */
    public static void main(String[] arguments) throws Exception {
        Class<? extends RequestStreamHandler> type =
                Class.forName(arguments[0]).asSubclass(RequestStreamHandler.class);
        URI services = URI.create(arguments[1]);
        byte[] event = Files.readAllBytes(Path.of(arguments[2]));
        InstantSource system = InstantSource.system();
        InstantSource clock =
                InstantSource.offset(
                        system, Duration.between(system.instant(), Instant.parse(arguments[3])));
        Settings settings = new Settings(System.getenv());
        Clients clients =
                new Clients(
                        clock,
                        client ->
                                client.region(Region.US_EAST_1)
                                        .credentialsProvider(
                                                StaticCredentialsProvider.create(
                                                        AwsBasicCredentials.create("a", "b")))
                                        .endpointOverride(services));
        Lazy<SecureRandom> source = new Lazy<>(SecureRandom::new);
        RandomGenerator random = () -> source.get().nextLong();
        RequestStreamHandler function =
                type.getConstructor(Wiring.class)
                        .newInstance(
                                new Wiring(settings, clock, random, _ -> {}, clients, System.out));
        if (Boolean.parseBoolean(arguments[4])) {
            Wiring.rehearsal(type, settings, clients, System.out).rehearse();
        }
        report(function, event);
    }

    private static void report(RequestStreamHandler function, byte[] event) throws IOException {
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        var answer = new ByteArrayOutputStream();
        processor();
        long loaded = classes.getTotalLoadedClassCount();
        long before = processor();
        function.handleRequest(new ByteArrayInputStream(event), answer, null);
        long after = processor();
        System.out.printf(
                "%n%s %d %d %d %s%n",
                FirstRequest.MEASURED,
                (after - before) / 1_000,
                after / 1_000,
                classes.getTotalLoadedClassCount() - loaded,
                answer.toString(StandardCharsets.UTF_8));
    }

    /** Returns the nanoseconds of processor that this process has taken. */
    private static long processor() {
        Path threads = Path.of("/proc/self/task");
        if (!Files.isDirectory(threads)) {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
        try (Stream<Path> each = Files.list(threads)) {
            return each.mapToLong(FirstRequestMain::processor).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long processor(Path thread) {
        try {
            String text = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }
}
