package fairdraw.domain.draws;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Prizes.Prize;
import fairdraw.fairness.CanonicalJson;
import fairdraw.fairness.Lines;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Winning tickets as public evidence lists them, in pages that one answer holds. */
final class PrizePage {

    /**
     * Bytes of a page's prizes as they stand in the answer's JSON, within which each quote has a
     * backslash: an answer has 6 MB, and rules and tiers need their part.
     */
    static final int BYTES = 4_500_000;

    private PrizePage() {}

    /** The first prizes of a page that one answer holds, at least one. */
    static Page<Prize> fitting(Page<Prize> page) {
        int bytes = 0;
        for (int i = 0; i < page.items().size(); i++) {
            bytes += size(page.items().get(i));
            if (bytes > BYTES && i > 0) {
                List<Prize> items = List.copyOf(page.items().subList(0, i));
                return new Page<>(items, Optional.of(items.getLast().leaf()));
            }
        }
        return page;
    }

    private static int size(Prize prize) {
        String json = CanonicalJson.string(document(prize));
        int escaped = Math.toIntExact(json.chars().filter(c -> c == '"' || c == '\\').count());
        return json.getBytes(StandardCharsets.UTF_8).length + escaped;
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
