package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.sealing.Slip;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.leaves.Stub;
import fairdraw.fairness.register.Checkpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signer of receipts in the answer to an entry: promises that a record was accepted under its
 * draw's rules, and that the register had this head when that was said. Nothing of the draw is read
 * for one.
 */
public final class SignReceipt {

    private final RootKeys keys;
    private final KnownHeads heads;
    private final ReceiptLinks links;

    public SignReceipt(RootKeys keys, KnownHeads heads) {
        this.keys = keys;
        this.heads = heads;
        this.links = new ReceiptLinks(keys);
    }

    /**
     * Returns this signer once it has signed with a key that signs nothing else. The first
     * signature of a process takes several times as long as later ones, so it is made before a
     * snapshot.
     */
    public SignReceipt primed() {
        byte[] nobody = new byte[Hashing.SIZE];
        Stub stub = new Stub("", 0, 0, nobody);
        new Receipt(stub, nobody, "", 0, nobody).sign(nobody);
        return this;
    }

    /**
     * Returns the receipt of a record with everything that its holder needs to find it in the list.
     */
    public Map<String, @Nullable Object> of(Accepted accepted) {
        Draw draw = accepted.draw();
        RegisteredRules rules = draw.registered().orElseThrow();
        Slip slip = accepted.slip();
        String printed = IsoTime.text(accepted.at());
        Checkpoint head = heads.of(rules.registration().register().log());
        byte[] signature =
                new Receipt(
                                slip.stub(draw.id()),
                                Hex.decode(rules.rulesHash()),
                                printed,
                                head.size(),
                                head.root())
                        .sign(keys.receiptSeed(draw.pepper()));
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("size", head.size());
        named.put("root", Hex.encode(head.root()));
        Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
        receipt.put("v", 2);
        receipt.put("draw", draw.id().text());
        receipt.put("ticketNo", slip.number());
        receipt.put("nonce", slip.nonce());
        receipt.put("salt", slip.salt());
        receipt.put("who", slip.who());
        receipt.put("lines", slip.content().tree());
        receipt.put("rules", rules.rulesHash());
        receipt.put("acceptedAt", printed);
        receipt.put("head", named);
        receipt.put("signature", Hex.encode(signature));
        receipt.put("link", links.path(draw, accepted.name()));
        return receipt;
    }
}
