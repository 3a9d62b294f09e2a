package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.fairness.Documents;
import fairdraw.fairness.encoding.Hex;
import java.util.Map;

/**
 * What a draw promises before its first entry. The rules are published as a document whose hash
 * every gate, receipt and manifest carries.
 */
public sealed interface Rules permits LotteryRules, EntrantRules, CampaignRules {

    String draw();

    Mode mode();

    DrawTimes times();

    /** What its randomness is to be. */
    Source source();

    /** The published document; its members follow the protocol, absent where they do not apply. */
    Map<String, Object> document();

    /** The hash of the document in lower-case hex. */
    default String hash() {
        return Hex.encode(Documents.rulesHash(document()));
    }

    /** Reads what {@link #document} wrote. */
    static Rules parse(Map<?, ?> document) {
        return switch (Fields.text(document, "kind")) {
            case EntrantRules.KIND -> EntrantRules.parse(document);
            case CampaignRules.KIND -> CampaignRules.parse(document);
            default -> LotteryRules.parse(document);
        };
    }
}
