package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;

/** The issuing of receipts where every register is still empty. */
public final class SampleReceipts {

    private SampleReceipts() {}

    public static IssueReceipt of(SealedLists lists, RootKeys keys) {
        SignReceipt sign = new SignReceipt(keys, log -> Checkpoint.of(log.name(), Frontier.EMPTY));
        return new IssueReceipt(lists, sign);
    }
}
