package fairdraw.verifier.checks;

import fairdraw.verifier.judging.Brought;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.register.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The question of a reader, and what they hold from elsewhere.
 *
 * @param heads heads of the register that the reader kept
 * @param rules the hash of the rules that the reader kept
 * @param chains the hashes of chains that the reader accepts besides drand's quicknet
 * @param all whether the register is read from its start, however long it is
 * @param now the reader's clock in seconds since 1970
 */
public record Asked(
        String draw,
        List<Json> receipts,
        Trust trust,
        List<Note> heads,
        Optional<String> rules,
        Brought brought,
        Set<String> chains,
        boolean all,
        long now) {

    /** The keys that the reader knows: vkeys of logs and witnesses, certificates of stampers. */
    public record Trust(Set<String> logs, Set<String> witnesses, Set<String> stampers) {}
}
