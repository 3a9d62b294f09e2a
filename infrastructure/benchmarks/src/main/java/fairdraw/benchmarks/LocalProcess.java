package fairdraw.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The local runtime in a process of its own, with its demo, on free ports. */
final class LocalProcess implements AutoCloseable {
    private static final Pattern TABLES = Pattern.compile("tables are at (http\\S+),");
    private static final String READY = "ready at ";

    private final Process process;
    private final URI tables;
    private final JsonNode demo;

    private LocalProcess(Process process, Path output) {
        this.process = process;
        this.tables = started(process);
        try {
            this.demo = JsonNode.parser().parse(Files.readString(output.resolve("demo.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the local runtime and waits until it is ready.
     *
     * @param output the folder for its logs and its demo
     */
    static LocalProcess start(Path template, Path output) {
        try {
            Files.createDirectories(output);
            return new LocalProcess(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-Xmx384m",
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "--sun-misc-unsafe-memory-access=allow",
                                    "-Dsun.net.httpserver.nodelay=true",
                                    "-Dfairdraw.watch-parent=true",
                                    "-Dfairdraw.port=0",
                                    "-Dfairdraw.template=" + template,
                                    "-Dfairdraw.output=" + output,
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "fairdraw.local.Launcher")
                            .redirectErrorStream(true)
                            .start(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads its output until it is ready, and then keeps reading so that it never blocks. */
    private static URI started(Process process) {
        BufferedReader said = process.inputReader(UTF_8);
        Optional<URI> tables = Optional.empty();
        try {
            String line = said.readLine();
            while (line != null && !line.contains(READY)) {
                Matcher matcher = TABLES.matcher(line);
                if (matcher.find()) {
                    tables = Optional.of(URI.create(matcher.group(1)));
                }
                line = said.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(_ -> {}));
        return tables.orElseThrow(
                () -> new IllegalStateException("the local runtime did not start"));
    }

    /** Returns the address at which the functions reach DynamoDB Local. */
    URI tables() {
        return tables;
    }

    /** Returns the address of the API. */
    URI api() {
        return URI.create(text("baseUrl"));
    }

    /** Returns the address of all other services. */
    String awsEndpoint() {
        return text("awsEndpoint");
    }

    /** Returns a text of {@code demo.json}. */
    String text(String... path) {
        JsonNode node = demo;
        for (String name : List.of(path)) {
            node = node.field(name).orElseThrow();
        }
        return node.asString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
