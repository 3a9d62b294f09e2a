package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.SealedLists;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issues receipts again: those of the answers to entries, with the key of the person's tag and the
 * proof that the sealed list has the entry.
 */
public final class IssueReceipt {

    private final ReceiptProof proofs;
    private final SignReceipt sign;

    public IssueReceipt(SealedLists lists, SignReceipt sign) {
        this.proofs = new ReceiptProof(lists);
        this.sign = sign;
    }

    /**
     * Returns the current receipt, which includes the proof as soon as the draw is sealed.
     *
     * @param name what the entry is called in the links of its draw
     */
    public Map<String, @Nullable Object> now(
            Draw draw, Entry entry, String name, Instant acceptedAt) {
        return receipt(draw, entry, name, acceptedAt, proofs.of(draw, entry).orElse(null));
    }

    /** Returns the receipt as it was on entry, whatever has happened to the draw since. */
    public Map<String, @Nullable Object> onEntry(
            Draw draw, Entry entry, String name, Instant acceptedAt) {
        return receipt(draw, entry, name, acceptedAt, null);
    }

    private Map<String, @Nullable Object> receipt(
            Draw draw,
            Entry entry,
            String name,
            Instant acceptedAt,
            @Nullable Map<String, Object> proof) {
        Map<String, @Nullable Object> receipt =
                sign.of(new Accepted(draw, name, entry.slip(), acceptedAt));
        receipt.put("tagKey", entry.tagKey());
        receipt.put("proof", proof);
        return receipt;
    }
}
