package fairdraw.verifier.checks;

import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lottery of the protocol's vectors, as a reader has it. */
public final class KnownDraw {

    public static final String ID = "draw_TEST0005";

    /** A time behind its end. */
    public static final Instant NOW = Instant.parse("2023-09-15T11:00:10Z");

    /** A trust file with its log and two of its three witnesses. */
    public static final String POLICY =
            """
            log vectors.fairdraw.example/live+b4a45709+ARhomXNi0CoHj4ttt5MCt8wVMU2t5lhTJ2KSCKm9+ZJM
            witness w1 w1.example+fc3197ab+BPck7Ua4dLPhmJVWe2MJG+7FPf0ffZ5EmxoPjVCX221W https://w1.example
            witness w2 w2.example+ee129bd3+BKy+WaxPX/wEDsJAcatzJiNxDizKK9cR8qgMYn7h9jEE https://w2.example
            group known 2 w1 w2
            quorum known
            """;

    private KnownDraw() {}

    private static JudgedDraw judged() {
        return JudgedDraws.CASES.getFirst();
    }

    /** Returns its answers by their paths. */
    public static SortedMap<String, Json> answers() throws Refuted {
        return new TreeMap<>(judged().members().members("answers").object().members());
    }

    /** Returns the file of a recording of its answers. */
    public static byte[] bundle() throws Refuted {
        return Bundle.of(answers()).bytes("http://127.0.0.1/", "2024-02-01T00:00:00Z");
    }

    /** Returns the receipt of its first ticket. */
    public static Json.Obj receipt() throws Refuted {
        return (Json.Obj) judged().members().list("receipts").getFirst();
    }
}
