package fairdraw.verifier.command;

import fairdraw.verifier.checks.DrawVerification;
import fairdraw.verifier.checks.Verdict;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Recorder;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** The verification of one draw. */
public final class DrawCommand {

    private static final int MISUSE = 2;

    private final Options options;
    private final Consumer<? super String> out;
    private final Consumer<? super String> err;

    public DrawCommand(
            Options options, Consumer<? super String> out, Consumer<? super String> err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** Prints each finding and the verdict, and returns the exit code. */
    public int run(Instant now) {
        try {
            Recorder recorder = new Recorder(options.answers());
            Findings findings = new Findings(out);
            Verdict verdict =
                    new DrawVerification(recorder, options.asked(now.getEpochSecond()), findings)
                            .run();
            out.accept(verdict.words(findings));
            if (options.save().isPresent()) {
                byte[] bundle = recorder.bundle().bytes(options.source(), now.toString());
                Files.write(options.save().get(), compressed(bundle));
            }
            return verdict.exit();
        } catch (Unreachable | Misuse | Refuted | IOException problem) {
            err.accept(String.valueOf(problem.getMessage()));
            return MISUSE;
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(file)) {
            zip.write(bytes);
        }
        return file.toByteArray();
    }
}
