package fairdraw.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The demo organisation: its keys for all surfaces, a test lottery that draws every five minutes, a
 * test giveaway that closes after an hour, or when an operator advances it, and campaigns.
 */
final class DemoOrganisation {
    private static final String NAME = "Demo";
    private static final String LOTTERY = "demo-five";
    private static final Duration DRAW_CLOSES = Duration.ofHours(1);
    private static final int DRAW_LEAD = 10;

    /** Longer than a time-stamper's turn, so that the result comes with a stamp since the seal. */
    private static final int LOTTERY_LEAD = 20;

    private static final Duration FIRST_DRAW = Duration.ofMinutes(2);

    private final OperatorApi api;
    private final Instant now;

    DemoOrganisation(OperatorApi api, Instant now) {
        this.api = api;
        this.now = now;
    }

    /** Makes everything and returns the keys and ids as {@code demo.json} holds them. */
    ObjectNode make() throws InterruptedException {
        String organisation =
                api.create("/organisations", Json.object().put("name", NAME)).path("id").asText();
        ObjectNode demo = Json.object().put("organisation", organisation);
        demo.putObject("lotteries")
                .put("slug", LOTTERY)
                .put("live", key(organisation, "live", "lotteries"))
                .put("test", key(organisation, "test", "lotteries"));
        ObjectNode draws =
                demo.putObject("draws")
                        .put(
                                "drawId",
                                api.create("/organisations/" + organisation + "/test/draws", draw())
                                        .path("id")
                                        .asText());
        for (String mode : new String[] {"live", "test"}) {
            draws.putObject(mode)
                    .put("secret", key(organisation, mode, drawsKey("secret")))
                    .put("publishable", key(organisation, mode, drawsKey("publishable")));
        }
        ObjectNode campaigns = demo.putObject("campaigns");
        for (String generation : new String[] {"manual", "automatic"}) {
            ObjectNode keys = campaigns.putObject(generation);
            for (String mode : new String[] {"live", "test"}) {
                api.create(
                        "/organisations/" + organisation + "/" + mode + "/campaigns",
                        DemoCampaigns.form(mode, generation, now));
                keys.put(mode, key(organisation, mode, campaignKey(generation)));
            }
        }
        demo.putObject("carts")
                .put("live", key(organisation, "live", "carts"))
                .put("test", key(organisation, "test", "carts"));
        api.create("/organisations/" + organisation + "/test/lotteries", lottery());
        api.replace("/organisations/" + organisation + "/test/cart-policy", cartPolicy());
        return demo;
    }

    /**
     * Returns a policy by which the ticket in the sample of the published page is one of the demo's
     * lottery.
     */
    private static ObjectNode cartPolicy() {
        ObjectNode policy = Json.object();
        policy.putArray("lotteries")
                .addObject()
                .put("itemName", "Mega Millions")
                .put("lotterySlug", LOTTERY);
        return policy;
    }

    private String key(String organisation, String mode, String surface)
            throws InterruptedException {
        return key(organisation, mode, form(surface, "secret"));
    }

    private String key(String organisation, String mode, ObjectNode form)
            throws InterruptedException {
        return api.create(
                        "/organisations/" + organisation + "/" + mode + "/keys",
                        form.put("name", "demo"))
                .path("key")
                .asText();
    }

    private static ObjectNode drawsKey(String kind) {
        return form("draws", kind);
    }

    private static ObjectNode form(String surface, String kind) {
        return Json.object().put("surface", surface).put("kind", kind);
    }

    private static ObjectNode campaignKey(String generation) {
        return form("campaigns", "secret").put("slug", DemoCampaigns.slug(generation));
    }

    private ObjectNode draw() {
        return Json.object()
                .put("sequenceId", "demo")
                .put("name", "Demo giveaway")
                .put("openAt", now.toString())
                .put("closeAt", now.plus(DRAW_CLOSES).toString())
                .put("drawAt", now.plus(DRAW_CLOSES).plusSeconds(DRAW_LEAD).toString())
                .put("winnerCount", 5)
                .put("maxEntries", 10_000)
                .put("admissionExpirationSeconds", 600)
                .put("continueSelectingUntilCompleted", true)
                .put("leadSeconds", DRAW_LEAD);
    }

    private ObjectNode lottery() {
        ObjectNode lottery =
                Json.object()
                        .put("slug", LOTTERY)
                        .put("name", "Demo five of twenty")
                        .put("description", "Five of twenty and one of five, every five minutes.")
                        .put("lotteryType", "STANDARD_DRAW")
                        .put("ticketPriceUsdCents", 100)
                        .put("currency", "USD")
                        .put("maxTicketsPerUser", 5)
                        .put("requiresTicketPurchase", true)
                        .put("poolPermille", 500)
                        .put("drawFrequency", "CUSTOM")
                        .put("leadSeconds", LOTTERY_LEAD);
        ObjectNode numbers = lottery.putObject("numbersConfig");
        numbers.putObject("main").put("pick", 5).put("from", 1).put("to", 20);
        numbers.putObject("bonus").put("pick", 1).put("from", 1).put("to", 5);
        lottery.putObject("schedule")
                .put("every", "PT5M")
                .put("from", now.plus(FIRST_DRAW).truncatedTo(ChronoUnit.SECONDS).toString());
        lottery.putArray("tiers")
                .add(tier("5 + 1", 5).put("bonus", 1).put("poolPermille", 600))
                .add(tier("5", 5).put("poolPermille", 200))
                .add(tier("4 + 1", 4).put("bonus", 1).put("poolPermille", 200))
                .add(tier("4", 4).put("amountCents", 2_000))
                .add(tier("3 + 1", 3).put("bonus", 1).put("amountCents", 1_000))
                .add(tier("3", 3).put("amountCents", 300))
                .add(tier("2 + 1", 2).put("bonus", 1).put("amountCents", 200))
                .add(tier("2", 2).put("amountCents", 100));
        return lottery;
    }

    private static ObjectNode tier(String name, int main) {
        return Json.object().put("name", name).put("main", main);
    }
}
