package fairdraw.engines;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The child's side of a {@link ChildProcess}: it reports when it is ready, and ends with its
 * parent.
 */
public final class ParentWatch {
    static final String READY = "ready on ";

    private ParentWatch() {}

    /** Has this process exit, with its shutdown hooks, as soon as its standard input ends. */
    public static void begin() {
        Thread.ofPlatform()
                .daemon()
                .name("parent watch")
                .start(() -> {
                    try {
                        while (System.in.read() >= 0) {
                            // A parent sends nothing; only the end matters.
                        }
                    } catch (IOException e) {
                        // A failed read counts as the end.
                    }
                    // Halts the process if a shutdown hook hangs.
                    CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)
                            .execute(() -> Runtime.getRuntime().halt(1));
                    System.exit(0);
                });
    }

    /** Reports to the parent that this process listens on {@code ports}. */
    public static void ready(int... ports) {
        System.out.println(
                READY
                        + Arrays.stream(ports)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")));
        System.out.flush();
    }
}
