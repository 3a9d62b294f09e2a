package fairdraw.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.time.Duration;
import java.time.Instant;

/** The demo's campaigns: five lucky numbers for each entry, handed in or given, in ten series. */
final class DemoCampaigns {
    private static final Duration LIVE_CLOSES = Duration.ofDays(7);
    private static final Duration TEST_CLOSES = Duration.ofHours(1);
    private static final int QUANTITY = 5;
    private static final int SERIES = 10;

    private DemoCampaigns() {}

    /**
     * Returns the slug of the campaign with this kind of numbers, {@code manual} or {@code
     * automatic}.
     */
    static String slug(String generation) {
        return "demo-" + generation;
    }

    /**
     * Returns a campaign's form. In test mode it closes after an hour, or when an operator advances
     * its draw.
     */
    static ObjectNode form(String mode, String generation, Instant now) {
        Duration open = mode.equals("live") ? LIVE_CLOSES : TEST_CLOSES;
        ObjectNode campaign =
                Json.object()
                        .put("slug", slug(generation))
                        .put("name", "Demo campaign, " + generation)
                        .put("closeAt", now.plus(open).toString())
                        .put("winnerCount", 1);
        if (mode.equals("test")) {
            campaign.put("leadSeconds", 10);
        }
        campaign.putArray("mechanics")
                .addObject()
                .put("type", "lucky_numbers")
                .put("generation", generation)
                .put("quantity", QUANTITY)
                .put("seriesCount", SERIES);
        return campaign;
    }
}
