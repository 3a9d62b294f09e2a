package fairdraw.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.TemplateException;
import fairdraw.local.demo.Demo;
import fairdraw.local.demo.RequestsVariables;
import fairdraw.local.start.Options;
import fairdraw.local.start.StartException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The command that starts the local runtime with its demo and keeps it running until it is stopped.
 */
public final class Launcher {
    private static final PrintStream OUT = System.out;

    private Launcher() {}

    /** Runs until Ctrl-C or SIGTERM. Exits with 1 and one line if it cannot start. */
    public static void main(String[] arguments) {
        AtomicBoolean stopping = new AtomicBoolean();
        long started = System.nanoTime();
        Options options;
        LocalRuntime runtime;
        try {
            options = Options.of(System::getProperty);
            runtime =
                    LocalRuntime.start(
                            options,
                            System.getProperty("java.class.path"),
                            new SecureRandom(),
                            InstantSource.system(),
                            phase -> say(started, phase));
        } catch (StartException | TemplateException e) {
            OUT.println("fairdraw does not start: " + e.getMessage());
            System.exit(1);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    stopping.set(true);
                                    runtime.close();
                                    stopped.countDown();
                                }));
        runtime.onExit(() -> endUnless(stopping, "the functions process has ended"));
        watchParent(stopping);
        try {
            Demo demo = new Demo(runtime.baseUrl(), runtime.awsEndpoint());
            ObjectNode content =
                    demo.make(
                            runtime.earlierDemo(), runtime.demoProgress(), InstantSource.system());
            content.put("chain", runtime.chain()).put("trust", runtime.writeTrust().toString());
            demo.lines(content).forEach(OUT::println);
            runtime.requestsFile().write(RequestsVariables.of(content));
            runtime.demoFile().write(content);
            say(started, "ready at " + runtime.baseUrl() + " - Ctrl-C stops it");
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StartException e) {
            endUnless(stopping, String.valueOf(e.getMessage()));
        }
    }

    private static void say(long started, String line) {
        double seconds = (System.nanoTime() - started) / 1e9;
        OUT.println(String.format(Locale.ROOT, "%5.1f s  %s", seconds, line));
    }

    /**
     * Exits with a line after a second, unless this process is stopping by then: a Ctrl-C reaches
     * it and its child or parent at the same time.
     */
    private static void endUnless(AtomicBoolean stopping, String line) {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                .execute(() -> {
                    if (!stopping.get()) {
                        OUT.println("fairdraw stops: " + line);
                        System.exit(1);
                    }
                });
    }

    /** Stops this process when Maven, which started it, has ended or was killed. */
    private static void watchParent(AtomicBoolean stopping) {
        if (!Boolean.getBoolean("fairdraw.watch-parent")) {
            return;
        }
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        if (parent != null) {
            CompletableFuture<Void> _ =
                    parent.onExit().thenRun(() -> endUnless(stopping, "Maven has ended"));
        }
    }
}
