package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.ReceiptBytes;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues receipts: signed statements that an entry was accepted, with everything its holder needs
 * to find it in the sealed list. A receipt is signed on request, not on entry.
 *
 * <p>Of a draw that stands in a register it is that of the answer to the entry, and the proof.
 */
public final class IssueReceipt {

    private final ReceiptProof proofs;
    private final RootKeys keys;
    private final SignReceipt sign;

    public IssueReceipt(SealedLists lists, RootKeys keys, SignReceipt sign) {
        this.proofs = new ReceiptProof(lists);
        this.keys = keys;
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
        Optional<Map<String, @Nullable Object>> signed =
                sign.of(new Accepted(draw, name, entry.slip(), acceptedAt));
        if (signed.isEmpty()) {
            return unregistered(draw, entry, acceptedAt, proof);
        }
        Map<String, @Nullable Object> receipt = signed.get();
        receipt.put("tagKey", entry.tagKey());
        receipt.put("proof", proof);
        return receipt;
    }

    private Map<String, @Nullable Object> unregistered(
            Draw draw, Entry entry, Instant acceptedAt, @Nullable Map<String, Object> proof) {
        byte[] core = entry.core(draw.id());
        String printed = IsoTime.text(acceptedAt);
        RootKeys.Signer signer = keys.signer();
        byte[] signature =
                signer.sign(ReceiptBytes.toSign(core, Hex.decode(draw.rulesHash()), printed));
        Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
        receipt.put("draw", draw.id().text());
        receipt.put("core", Hex.encode(core));
        receipt.put("nonce", entry.nonce());
        receipt.put("tagKey", entry.tagKey());
        receipt.put("rules", draw.rulesHash());
        receipt.put("acceptedAt", printed);
        receipt.put("subject", entry.subject());
        receipt.put("lines", entry.content().tree());
        receipt.put("keyId", signer.keyId().text());
        receipt.put("signature", Hex.encode(signature));
        receipt.put("proof", proof);
        return receipt;
    }
}
