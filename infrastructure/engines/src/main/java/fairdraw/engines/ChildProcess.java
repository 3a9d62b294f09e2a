package fairdraw.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process on the same JDK that does not outlive this one: it ends at the end of its
 * standard input, which the operating system closes however this process ends.
 */
public final class ChildProcess implements AutoCloseable {
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final List<Integer> ports;

    private ChildProcess(Process process, List<Integer> ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * Starts {@code java <options> -cp <classPath> <command>} and waits until it reports the ports
     * that it listens on (see {@link ParentWatch#ready}). Copies its later output to {@code
     * output}. Throws {@link IllegalStateException} with the child's output if the child ends
     * before it is ready.
     */
    public static ChildProcess start(
            List<String> options,
            String classPath,
            List<String> command,
            Map<String, String> environment,
            boolean inheritEnvironment,
            OutputStream output) {
        List<String> line = new ArrayList<>();
        line.add(java());
        line.addAll(options);
        line.add("-cp");
        line.add(classPath);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectInput(Redirect.PIPE);
        if (!inheritEnvironment) {
            builder.environment()
                    .keySet()
                    .retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR", "SystemRoot", "TEMP"));
        }
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            return new ChildProcess(process, portsOf(process, output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ports that the child reported. */
    public List<Integer> ports() {
        return ports;
    }

    /** Runs {@code then} once the process has ended, for whatever reason. */
    public void onExit(Runnable then) {
        process.onExit().thenRun(then).exceptionally(e -> null);
    }

    /** Whether it is still running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to stop, and kills it after five seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the class path entry that holds {@code type}, for the class path of a child. */
    public static String classPathOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<Integer> portsOf(Process process, OutputStream output) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader reader = process.inputReader(UTF_8);
        String line = reader.readLine();
        while (line != null) {
            if (line.startsWith(ParentWatch.READY)) {
                // A read of a pipe pins a virtual thread's carrier: on a machine with two
                // processors, two children would pin both, and no virtual thread would run again.
                Thread.ofPlatform()
                        .daemon()
                        .name("output of " + process.pid())
                        .start(() -> drain(reader, output));
                return Arrays.stream(line.substring(ParentWatch.READY.length()).strip().split(" "))
                        .map(Integer::valueOf)
                        .toList();
            }
            if (said.size() < LINES_KEPT) {
                said.add(line);
            }
            line = reader.readLine();
        }
        throw new IllegalStateException(
                "a child process ended at once:\n" + String.join("\n", said));
    }

    private static void drain(BufferedReader reader, OutputStream output) {
        try (reader) {
            String line = reader.readLine();
            while (line != null) {
                output.write((line + System.lineSeparator()).getBytes(UTF_8));
                output.flush();
                line = reader.readLine();
            }
        } catch (IOException e) {
            // The process has ended, and with it its output.
        }
    }
}
