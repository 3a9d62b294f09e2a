package fairdraw.verifier;

import fairdraw.verifier.command.DrawCommand;
import fairdraw.verifier.command.JudgeCommand;
import fairdraw.verifier.command.Misuse;
import fairdraw.verifier.command.Options;
import fairdraw.verifier.command.RegisterCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The command that computes a draw again from its public answers alone. */
public final class Verify {

    private static final String USAGE =
            "usage: verifier <base URL | bundle> <drawId> [--receipt FILE]... [--trust FILE]"
                    + " [--heads FILE] [--rules HASH] [--prizes CONTEST,DATE,p1,p2,p3,p4,p5]..."
                    + " [--signature ROUND,HEX[,TIME]]... [--chain HASH]... [--all]"
                    + " [--save BUNDLE]";

    private Verify() {}

    /**
     * Prints what is found and the verdict. Exits with 0 if the draw is proven, with 3 if it holds
     * and something rests on somebody's word, with 1 if a check failed, and with 2 if it could not
     * be checked: for wrong arguments, an unreadable file or a server without an answer.
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
        return new DrawCommand(options, out, err).run(clock.instant());
    }
}
