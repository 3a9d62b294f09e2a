package fairdraw.domain.witness;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.VerifierKey;
import java.util.List;
import java.util.Optional;

/** The reading of the newest head that a witness has cosigned of a log. */
public final class ReadWitnessedHead {

    private final List<String> origins;
    private final WitnessedHeads heads;

    /**
     * @param logs the logs that the witness knows
     */
    public ReadWitnessedHead(List<VerifierKey> logs, WitnessedHeads heads) {
        this.origins = logs.stream().map(VerifierKey::name).toList();
        this.heads = heads;
    }

    /**
     * Returns the note of the newest head of a log, with the line of the log and that of the
     * witness.
     *
     * @param originHash the SHA-256 of the log's origin, as hex
     * @return empty if the witness does not know the log, or has not cosigned a head of it
     */
    public Optional<String> note(String originHash) {
        return origins.stream()
                .filter(origin -> Sha256.hex(Utf8.bytes(origin)).equals(originHash))
                .findFirst()
                .flatMap(heads::of)
                .map(last -> last.note().text());
    }
}
