package fairdraw.benchmarks.starts;

import fairdraw.functions.rehearsals.Tape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first request of a function, measured in a new process.
 *
 * @param function the name of its class
 * @param tape what its tables and services answer
 */
public record FirstRequest(String function, Tape tape) {

    static final String MEASURED = "measured";

    /** The most tries: on a busy machine a cold function runs out of its callers' time. */
    private static final int TRIES = 5;

    /**
     * The effort of a first request.
     *
     * @param request milliseconds of processor for the request
     * @param whole milliseconds of processor from the start of the process to the answer
     * @param classes the number of classes that the request loaded
     */
    public record Taken(double request, double whole, long classes) {}

    /** Returns whether a function of this name has a tape. */
    static boolean hasTape(String function) {
        return found(function).isPresent();
    }

    /** Returns the tape of a function of this name. */
    static Tape tape(String function) {
        return found(function).orElseThrow();
    }

    private static Optional<Tape> found(String function) {
        try {
            return Tape.of(Class.forName(function));
        } catch (ClassNotFoundException | IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Starts a process and has it answer, again if it was too slow for its callers.
     *
     * @param rehearsed whether it rehearses before
     * @param options further options of the virtual machine
     * @throws IllegalStateException if it does not answer with the status on the tape
     */
    public Taken run(boolean rehearsed, List<String> options) {
        Optional<Taken> taken = Optional.empty();
        for (int tries = 0; taken.isEmpty() && tries < TRIES; tries++) {
            taken = attempt(rehearsed, options);
        }
        return taken.orElseThrow(
                () -> new IllegalStateException(function + " does not answer as on its tape"));
    }

    private Optional<Taken> attempt(boolean rehearsed, List<String> options) {
        try (var services = new TapeServer(tape)) {
            Path event = Files.createTempFile("event", ".json");
            Files.writeString(event, tape.event());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of("-XX:+UseSerialGC", "-Xmx900m", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(options);
            command.addAll(
                    List.of(
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstRequestMain.class.getName(),
                            function,
                            services.address().toString(),
                            event.toString(),
                            tape.now().toString(),
                            Boolean.toString(rehearsed)));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(tape.variables());
            Process process = builder.start();
            List<String> said;
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                said = reader.lines().toList();
            }
            Files.delete(event);
            return taken(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Taken> taken(List<String> said) {
        return said.stream()
                .filter(each -> each.startsWith(MEASURED + ' '))
                .map(each -> each.split(" ", 5))
                .filter(line -> line[4].contains("\"statusCode\":" + tape.status() + ","))
                .map(line ->
                        new Taken(
                                Long.parseLong(line[1]) / 1_000.0,
                                Long.parseLong(line[2]) / 1_000.0,
                                Long.parseLong(line[3])))
                .findFirst();
    }
}
