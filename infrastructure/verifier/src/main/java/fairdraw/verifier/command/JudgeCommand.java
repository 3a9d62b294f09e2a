package fairdraw.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.checks.Verdict;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Refuted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The judging of many recorded draws, a line each, as another verifier judges them. */
public final class JudgeCommand {

    private static final int MISUSE = 2;

    private final Consumer<? super String> out;
    private final Consumer<? super String> err;

    public JudgeCommand(Consumer<? super String> out, Consumer<? super String> err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Prints exit and name of each draw, with {@code --why} its findings, and with {@code --time}
     * how long it took. Returns 1 if one has another exit than its line says, and 2 for a line that
     * is no draw.
     */
    public int run(List<String> arguments, InputStream draws) {
        boolean why = arguments.equals(List.of("--why"));
        boolean timed = arguments.equals(List.of("--time"));
        if (!why && !timed && !arguments.isEmpty()) {
            err.accept("usage: verifier judge [--why | --time], with draws on standard input");
            return MISUSE;
        }
        int wrong = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(draws, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && timed) {
                    out.accept(JudgingTime.of(JudgedDraw.of(line)).toString());
                } else if (!line.isBlank()) {
                    wrong |= judge(JudgedDraw.of(line), why) ? 0 : 1;
                }
            }
        } catch (Refuted | IOException unreadable) {
            err.accept(String.valueOf(unreadable.getMessage()));
            return MISUSE;
        }
        return wrong;
    }

    /** Whether the draw has the exit that it has to have. */
    private boolean judge(JudgedDraw draw, boolean why) throws Refuted {
        Findings findings = draw.verify();
        int exit = Verdict.of(findings).exit();
        out.accept(exit + " " + draw.name());
        if (why) {
            findings.all().forEach(finding -> out.accept("  " + finding));
        }
        OptionalInt said = draw.exit();
        return said.isEmpty() || said.getAsInt() == exit;
    }
}
