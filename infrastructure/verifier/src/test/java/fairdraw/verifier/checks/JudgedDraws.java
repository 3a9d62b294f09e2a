package fairdraw.verifier.checks;

import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.reading.Refuted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Recorded draws, each with the verdict that it has to get. */
public final class JudgedDraws {

    /**
     * Draws that a program judged which was written from the protocol's page alone, and which
     * shares nothing with this verifier.
     */
    static final List<JudgedDraw> CASES = read("cases");

    /** Draws with each fault that the maker of the verifier in JavaScript knows. */
    static final List<JudgedDraw> MADE = read("made");

    private JudgedDraws() {}

    private static List<JudgedDraw> read(String name) {
        InputStream file =
                JudgedDraws.class.getResourceAsStream("/fairdraw/verifier/" + name + ".jsonl.gz");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Objects.requireNonNull(file)),
                                StandardCharsets.UTF_8))) {
            List<JudgedDraw> draws = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                draws.add(JudgedDraw.of(line));
            }
            return draws;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refuted e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a recorded draw by its name. */
    public static JudgedDraw named(String name) {
        List<JudgedDraw> all = new ArrayList<>(CASES);
        all.addAll(MADE);
        return all.stream()
                .filter(draw -> nameOf(draw).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no draw " + name));
    }

    static String nameOf(JudgedDraw draw) {
        try {
            return draw.name();
        } catch (Refuted unnamed) {
            throw new IllegalStateException(unnamed);
        }
    }
}
