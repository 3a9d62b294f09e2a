package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.local.json.Json;
import java.util.List;
import java.util.function.Consumer;

/** The forgeries of a draw's rules, with everything that names them. */
final class ForgedRules {

    /** The encoding of the neutral element, under which anything can be made to verify. */
    private static final String SMALL_ORDER = "01" + "00".repeat(31);

    private ForgedRules() {}

    static List<Forgery> forgeries() {
        return List.of(
                Forgery.told("A1", "a later close", draw -> rules(draw, ForgedRules::later)),
                Forgery.told(
                        "A8",
                        "another key of receipts",
                        draw -> rules(draw, rules -> rules.put("receiptKey", "5a".repeat(32)))),
                Forgery.told(
                        "E1",
                        "a key of small order",
                        draw -> rules(draw, rules -> rules.put("receiptKey", SMALL_ORDER))));
    }

    private static void later(ObjectNode rules) {
        rules.put("closeAt", rules.path("drawAt").asText());
    }

    /** Changes the rules, and all of the register that names them by their hash. */
    private static void rules(ForgedDraw draw, Consumer<ObjectNode> change) {
        List<String> entries = draw.entries();
        int announced = draw.place(entries, "draw");
        String before = draw.rules();
        ObjectNode shown = (ObjectNode) draw.evidence().path("rules");
        ObjectNode document = (ObjectNode) shown.path("document");
        change.accept(document);
        String after = Hex.encode(Sha256.of(CanonicalJson.bytes(Json.plain(document))));
        shown.put("hash", after);
        entries.replaceAll(entry -> entry.replace(before, after));
        if (draw.evidence().path("seal").isObject()) {
            ((ObjectNode) draw.evidence().path("seal")).put("rules", after);
        }
        draw.show(entries, announced);
    }
}
