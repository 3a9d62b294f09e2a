package fairdraw.verifier.checks;

import fairdraw.verifier.command.JudgedDraw;
import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Refuted;

/** Judged draws as the files that a reader has of them. */
public final class BundleFiles {

    private BundleFiles() {}

    /** Returns the bundle of the judged draw at a place. */
    public static byte[] bundle(int place) throws Refuted {
        JudgedDraw judged = JudgedDraws.CASES.get(place);
        return Bundle.of(judged.members().members("answers").object().members())
                .bytes("http://127.0.0.1/", "2024-02-01T00:00:00Z");
    }
}
