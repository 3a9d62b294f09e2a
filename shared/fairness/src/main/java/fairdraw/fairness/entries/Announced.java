package fairdraw.fairness.entries;

import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The announcement of a draw, before its first entry.
 *
 * @param no its number among the draws of the organisation, without a gap
 * @param due when it is to be drawn: the time of its round, or of its extraction
 * @param lottery the lottery that it is a draw of
 */
public record Announced(
        OfDraw draw, String org, long no, Instant openAt, Instant due, Optional<String> lottery)
        implements RegisterEntry {

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = draw.entry("draw");
        document.put("org", org);
        document.put("no", no);
        document.put("openAt", IsoTime.text(openAt));
        document.put("due", IsoTime.text(due));
        lottery.ifPresent(id -> document.put("of", id));
        return document;
    }
}
