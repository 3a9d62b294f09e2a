package fairdraw.domain.draws.evidence;

import fairdraw.domain.register.Head;
import fairdraw.domain.register.RecentHeads;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.VerifierKey;

/**
 * The heads of registers as they were a few seconds ago, which is good enough for receipts: any
 * head tells its holder how much of the register somebody has seen.
 */
@FunctionalInterface
public interface KnownHeads {

    /** Returns a head of the register with this key. */
    Checkpoint of(VerifierKey log);

    /** Returns the heads of logs that are read again every few seconds. */
    static KnownHeads of(RecentHeads heads) {
        return log ->
                heads.of(log.idText())
                        .map(Head::checkpoint)
                        .orElseGet(() -> Checkpoint.of(log.name(), Frontier.EMPTY));
    }
}
