package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.leaves.Stub;
import fairdraw.local.json.Json;
import java.util.List;

/** The forgeries of a receipt. */
final class ForgedReceipts {

    private ForgedReceipts() {}

    static List<Forgery> forgeries(OperatorKeys keys) {
        return List.of(
                Forgery.receipt(
                        "A4",
                        "a receipt of one entry for two people",
                        draw -> receipt(draw, keys, "who", "another@example.com")),
                Forgery.receipt(
                        "N10",
                        "a receipt with a head of a fork",
                        draw -> receipt(draw, keys, "head", "")));
    }

    /** Changes a member of the first receipt, and signs it again. */
    private static void receipt(ForgedDraw draw, OperatorKeys keys, String member, String value) {
        ObjectNode receipt = (ObjectNode) draw.receipts().path(0);
        if (member.equals("head")) {
            ((ObjectNode) receipt.path("head")).put("root", "00".repeat(32));
        } else {
            receipt.put(member, value);
        }
        byte[] nonce = Hex.decode(receipt.path("nonce").asText());
        Object lines = Json.plain(receipt.path("lines"));
        byte[] commit =
                Opening.of(nonce, receipt.path("who").asText(), receipt.path("salt").asText())
                        .commit(Utf8.bytes(CanonicalJson.string(lines)));
        Stub stub =
                new Stub(
                        draw.id(),
                        receipt.path("ticketNo").asLong(),
                        receipt.path("lines").isArray() ? receipt.path("lines").size() : 0,
                        commit);
        Receipt signed =
                new Receipt(
                        stub,
                        Hex.decode(receipt.path("rules").asText()),
                        receipt.path("acceptedAt").asText(),
                        receipt.at("/head/size").asLong(),
                        Hex.decode(receipt.at("/head/root").asText()));
        byte[] key = Hex.decode(draw.evidence().at("/rules/document/receiptKey").asText());
        receipt.put("signature", Hex.encode(keys.signature(key, signed)));
    }
}
