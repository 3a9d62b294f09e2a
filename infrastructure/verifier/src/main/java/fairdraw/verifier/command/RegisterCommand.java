package fairdraw.verifier.command;

import fairdraw.verifier.checks.Asked;
import fairdraw.verifier.checks.Verdict;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.monitor.RegisterReading;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The reading of a whole register, for whoever watches it from time to time. */
public final class RegisterCommand {

    private static final int MISUSE = 2;
    private static final Pattern LOG = Pattern.compile("live|test|[0-9a-f]{8}");

    private final Consumer<? super String> out;
    private final Consumer<? super String> err;

    public RegisterCommand(Consumer<? super String> out, Consumer<? super String> err) {
        this.out = out;
        this.err = err;
    }

    /** Prints what there is to report; returns 0 for nothing, 3 for something, 1 for a fault. */
    public int run(List<String> arguments, Instant now) {
        try {
            return read(new ArrayList<>(arguments), now);
        } catch (Unreachable | Misuse | Refuted | IOException problem) {
            err.accept(String.valueOf(problem.getMessage()));
            return MISUSE;
        }
    }

    private int read(List<String> arguments, Instant now) throws Misuse, Refuted, IOException {
        if (arguments.isEmpty()) {
            throw new Misuse(
                    "usage: verifier register <base URL | bundle> [live|test] [--trust FILE]"
                            + " [--keep FILE]");
        }
        String source = arguments.remove(0);
        String log = "live";
        if (!arguments.isEmpty() && !arguments.get(0).startsWith("--")) {
            log = arguments.remove(0);
        }
        if (!LOG.matcher(log).matches()) {
            throw new Misuse("there is no register " + log);
        }
        Asked.Trust trust = new Asked.Trust(Set.of(), Set.of(), Set.of());
        Optional<Path> keep = Optional.empty();
        while (!arguments.isEmpty()) {
            String name = arguments.remove(0);
            if (arguments.isEmpty()) {
                throw new Misuse("nothing follows " + name);
            }
            String value = arguments.remove(0);
            switch (name) {
                case "--trust" -> trust = TrustFile.of(Options.file(value));
                case "--keep" -> keep = Optional.of(Path.of(value));
                default -> throw new Misuse("there is no option " + name);
            }
        }
        boolean url = source.startsWith("http://") || source.startsWith("https://");
        Answers answers =
                Options.answers(source, url ? Optional.of(URI.create(source)) : Optional.empty());
        Findings findings = new Findings(out);
        Optional<Json> kept =
                keep.isPresent() && Files.exists(keep.get())
                        ? Optional.of(Json.parse(Options.file(keep.get().toString())))
                        : Optional.empty();
        Optional<byte[]> next =
                new RegisterReading(answers, log, trust.logs(), trust.witnesses(), findings)
                        .read(kept, now);
        if (keep.isPresent() && next.isPresent() && !findings.has(Findings.Mark.FAIL)) {
            Files.write(keep.get(), next.get());
        }
        return Verdict.of(findings).exit();
    }
}
