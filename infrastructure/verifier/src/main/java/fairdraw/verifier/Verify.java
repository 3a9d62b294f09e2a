package fairdraw.verifier;

import fairdraw.verifier.command.DrawCommand;
import fairdraw.verifier.command.JudgeCommand;
import fairdraw.verifier.command.Misuse;
import fairdraw.verifier.command.Options;
import fairdraw.verifier.command.RegisterCommand;
import fairdraw.verifier.reading.HttpAnswers;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Report;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The command that computes a draw again from its public answers alone. */
public final class Verify {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final String USAGE =
            "usage: verifier <base URL | bundle> <drawId> [--receipt FILE]... [--trust FILE]"
                    + " [--heads FILE] [--rules HASH] [--prizes CONTEST,DATE,p1,p2,p3,p4,p5]..."
                    + " [--signature ROUND,HEX[,TIME]]... [--chain HASH]... [--all]"
                    + " [--save BUNDLE]";

    /** The claims of an operator that no check tests, printed if no check failed. */
    private static final List<String> ON_TRUST =
            List.of(
                    "note these are the operator's word, which no check above can test:",
                    "note - the times of the seal, of entries and of a cancellation",
                    "note - denials, and what became of won places",
                    "note - money carried in, lines sold, the prizes of an extraction",
                    "note - who is behind an entry, and which keys are the operator's",
                    "note a manifest or a receipt kept from before the result tests them best");

    private Verify() {}

    /**
     * Prints a line for each check. Exits with 0 if the draw is proven, with 3 if it holds and
     * something rests on somebody's word, with 1 if a check failed, and with 2 if it could not be
     * checked: for wrong arguments, an unreadable file or a server without an answer.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out::println, System.err::println));
    }

    /** Runs the command and returns its exit code. */
    static int run(String[] arguments, Consumer<? super String> out, Consumer<? super String> err) {
        return run(arguments, out, err, Clock.systemUTC());
    }

    static int run(
            String[] arguments,
            Consumer<? super String> out,
            Consumer<? super String> err,
            Clock clock) {
        if (arguments.length > 0 && arguments[0].equals("register")) {
            return new RegisterCommand(out, err)
                    .run(List.of(arguments).subList(1, arguments.length), clock.instant());
        }
        if (arguments.length > 0 && arguments[0].equals("judge")) {
            return new JudgeCommand(out, err)
                    .run(List.of(arguments).subList(1, arguments.length), System.in);
        }
        Options options;
        try {
            options = Options.of(List.of(arguments));
            if (options.base().isEmpty() && !Files.isRegularFile(Path.of(options.source()))) {
                throw new Misuse(options.source() + " is neither a base URL nor a bundle");
            }
        } catch (Misuse | IllegalArgumentException misuse) {
            err.accept(misuse.getMessage() + "\n" + USAGE);
            return 2;
        }
        DrawCommand command = new DrawCommand(options, out, err);
        if (command.applies()) {
            return command.run(clock.instant());
        }
        boolean holds =
                draw(options.base().orElseThrow(), options.draw(), options.receipt(), out).holds();
        if (!holds) {
            return 1;
        }
        ON_TRUST.forEach(out);
        return 0;
    }

    /**
     * Checks one draw, and one receipt if it is given, by the public answers below a base URL.
     *
     * @param base an http or https URL with a host
     * @param out receives each line as soon as its check is made
     */
    public static Report draw(
            URI base, String draw, Optional<byte[]> receipt, Consumer<? super String> out) {
        Report report = new Report(out);
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(TO_CONNECT)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        Optional<Json> held =
                receipt.flatMap(text -> report.obtain("receipt file", () -> Json.parse(text)));
        new Verification(new HttpAnswers(client, base), draw, held, report).run();
        return report;
    }
}
