package fairdraw.domain.lotteries.winners;

import fairdraw.domain.Page;
import fairdraw.domain.draws.evidence.EvidenceRoom;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.fairness.prizes.Lines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Winning tickets as the evidence lists them, in pages that each fit one answer. */
final class PrizePage {

    private PrizePage() {}

    /** Returns the first prizes of a page that still fit an answer, at least one. */
    static Page<Prize> fitting(Page<Prize> page, EvidenceRoom room) {
        List<Prize> items = room.fitting(page.items(), PrizePage::document);
        return items.size() == page.items().size()
                ? page
                : new Page<>(items, Optional.of(items.getLast().leaf()));
    }

    static Map<String, @Nullable Object> document(Prize prize) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("leaf", prize.leaf());
        document.put("subject", prize.subject());
        document.put("nonce", prize.nonce());
        document.put("lines", Lines.tree(prize.lines()));
        document.put("tier", prize.tier());
        document.put("amountCents", prize.amountCents());
        return document;
    }
}
