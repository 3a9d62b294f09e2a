package fairdraw.engines;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The child's side of a {@link ChildProcess}: says that it is ready, and ends with its parent. */
public final class ParentWatch {
    static final String READY = "ready on ";

    private ParentWatch() {}

    /** Ends this process, running its shutdown hooks, as soon as its standard input ends. */
    public static void begin() {
        Thread.ofPlatform()
                .daemon()
                .name("parent watch")
                .start(() -> {
                    try {
                        while (System.in.read() >= 0) {
                            // A parent says nothing; only the end matters.
                        }
                    } catch (IOException e) {
                        // The same as the end.
                    }
                    // The last resort, if a shutdown hook hangs.
                    CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)
                            .execute(() -> Runtime.getRuntime().halt(1));
                    System.exit(0);
                });
    }

    /** Tells the parent that this process now listens on {@code ports}. */
    public static void ready(int... ports) {
        System.out.println(
                READY
                        + Arrays.stream(ports)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")));
        System.out.flush();
    }
}
