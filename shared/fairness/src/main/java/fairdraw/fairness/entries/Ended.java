package fairdraw.fairness.entries;

import java.util.Map;

/** The end of a draw, behind which nothing of it counts. */
public record Ended(OfDraw draw) implements RegisterEntry {

    @Override
    public Map<String, Object> document() {
        return draw.entry("end");
    }
}
