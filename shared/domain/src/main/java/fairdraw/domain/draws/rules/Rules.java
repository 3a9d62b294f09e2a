package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.fairness.Documents;
import fairdraw.fairness.encoding.Hex;
import java.util.Map;

/**
 * The rules that a draw commits to before its first entry. They are published as a document, whose
 * hash every gate, receipt and manifest carries.
 */
public sealed interface Rules permits LotteryRules, EntrantRules, CampaignRules {

    String draw();

    Mode mode();

    DrawTimes times();

    /** Returns the source of the draw's randomness. */
    Source source();

    /**
     * Returns the published document. Its members follow the protocol; those that do not apply are
     * absent.
     */
    Map<String, Object> document();

    /** Returns the hash of the document in lower-case hex. */
    default String hash() {
        return Hex.encode(Documents.rulesHash(document()));
    }

    /** Parses a document that {@link #document} wrote. */
    static Rules parse(Map<?, ?> document) {
        return switch (Fields.text(document, "kind")) {
            case EntrantRules.KIND -> EntrantRules.parse(document);
            case CampaignRules.KIND -> CampaignRules.parse(document);
            default -> LotteryRules.parse(document);
        };
    }
}
