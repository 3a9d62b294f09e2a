package fairdraw.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amazon's DynamoDB Local in a process of its own, as its licence asks, on a free port. */
public final class DynamoDbLocal implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final ChildProcess process;

    private DynamoDbLocal(ChildProcess process) {
        this.process = process;
    }

    /**
     * Starts one that keeps its tables in memory until it is closed, reachable from this machine
     * only.
     */
    public static DynamoDbLocal inMemory() {
        return start(null, LOOPBACK);
    }

    /** Starts one in memory in which every access key has tables of its own. */
    static DynamoDbLocal inMemoryOfManyAccounts() {
        return start(LOOPBACK, List.of("-inMemory"));
    }

    /**
     * Starts one that keeps its tables in {@code directory}, which is created if missing; reachable
     * from this machine only.
     */
    public static DynamoDbLocal in(Path directory) {
        return start(directory, LOOPBACK);
    }

    /**
     * Starts one that listens on the address {@code bind} ("0.0.0.0" for all) and keeps its tables
     * in {@code directory}, or in memory if that is null.
     */
    public static DynamoDbLocal start(@Nullable Path directory, String bind) {
        if (directory == null) {
            return start(bind, List.of("-sharedDb", "-inMemory"));
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(bind, List.of("-sharedDb", "-dbPath", directory.toString()));
    }

    private static DynamoDbLocal start(String bind, List<String> store) {
        String classPath =
                ChildProcess.classPathOf(DynamoDbLocal.class)
                        + File.pathSeparator
                        + folder().resolve("*");
        List<String> command = new ArrayList<>(List.of(DynamoDbLocalMain.class.getName(), bind));
        command.addAll(store);
        return new DynamoDbLocal(
                ChildProcess.start(
                        List.of(
                                "-XX:+UseParallelGC",
                                "-Xmn128m",
                                // Saves a third of the processor time of a run of minutes.
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED"),
                        classPath,
                        command,
                        Map.of("DDB_LOCAL_TELEMETRY", "0"),
                        true,
                        OutputStream.nullOutputStream()));
    }

    /** Returns the address for clients on this machine. */
    public URI endpoint() {
        return URI.create("http://" + LOOPBACK + ":" + process.ports().getFirst());
    }

    /** Whether its process is running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }

    private static Path folder() {
        try (InputStream in = DynamoDbLocal.class.getResourceAsStream("dynamodb-local.path")) {
            if (in == null) {
                throw new IllegalStateException(
                        "dynamodb-local.path is not on the class path: build with Maven");
            }
            Path folder = Path.of(new String(in.readAllBytes(), UTF_8).strip());
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(
                        "DynamoDB Local is not in " + folder + ": build with Maven (-am)");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
