package fairdraw.verifier;

import fairdraw.verifier.reading.HttpAnswers;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Report;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The command that computes a draw again from its public answers alone. */
public final class Verify {

    private static final Pattern DRAW_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final String USAGE = "usage: verifier <base URL> <drawId> [receipt.json]";

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
     * Prints a line for each check. Exits with 0 if none failed, after printing what remains the
     * operator's word; with 1 if a check failed; with 2 for wrong arguments.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out::println, System.err::println));
    }

    /** Runs the command and returns its exit code. */
    static int run(String[] arguments, Consumer<? super String> out, Consumer<? super String> err) {
        Optional<URI> base = arguments.length < 2 ? Optional.empty() : base(arguments[0]);
        if (base.isEmpty() || arguments.length > 3 || !DRAW_ID.matcher(arguments[1]).matches()) {
            err.accept(USAGE);
            return 2;
        }
        Optional<byte[]> receipt = Optional.empty();
        if (arguments.length == 3) {
            try {
                receipt = Optional.of(Files.readAllBytes(Path.of(arguments[2])));
            } catch (IOException unreadable) {
                err.accept("cannot read " + arguments[2] + ": " + unreadable);
                return 2;
            }
        }
        boolean holds = draw(base.get(), arguments[1], receipt, out).holds();
        if (!holds) {
            return 1;
        }
        ON_TRUST.forEach(out);
        return 0;
    }

    private static Optional<URI> base(String argument) {
        try {
            URI base = URI.create(argument);
            boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            return http && base.getHost() != null ? Optional.of(base) : Optional.empty();
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
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
