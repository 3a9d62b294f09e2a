package fairdraw.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The demo's requests to paste, each below a sentence. */
final class DemoRequests {

    private final String baseUrl;
    private final JsonNode demo;

    DemoRequests(String baseUrl, JsonNode demo) {
        this.baseUrl = baseUrl;
        this.demo = demo;
    }

    /** Returns the requests, with an empty line after those of each surface. */
    List<String> lines() {
        return Stream.of(
                        part("Lotteries: a partner's server sells tickets.", lotteries()),
                        part("Giveaways: a page lets guests enter.", draws()),
                        part("Campaigns: an integrator hands in lucky numbers.", campaigns()),
                        part("Carts: a checkout tells what was paid.", carts()),
                        part("Evidence: anybody computes a draw again.", evidence()))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> part(String heading, List<String> requests) {
        return Stream.of(Stream.of("== " + heading), requests.stream(), Stream.of(""))
                .flatMap(lines -> lines);
    }

    private List<String> lotteries() {
        String slug = demo.at("/lotteries/slug").asText();
        String secret = header("X-API-Secret", demo.at("/lotteries/test").asText());
        return List.of(
                "# The lotteries that are open.",
                curl("/v1/lotteries/available", secret),
                "# A ticket with one line.",
                curl(
                        "/v1/lotteries/entries",
                        secret,
                        json(
                                "{\"email\": \"ada@example.com\", \"lotterySlug\": \""
                                        + slug
                                        + "\", \"userId\": \"ada\","
                                        + " \"lines\": [{\"main\": [1, 2, 3, 4, 5], \"bonus\": [1]}]}")),
                "# All tickets; after the draw they tell what they won.",
                curl("/v1/lotteries/" + slug + "/entries?page=1&limit=20", secret));
    }

    private List<String> draws() {
        String draw = "/api/v1/draws/" + demo.at("/draws/drawId").asText();
        String page = header("X-Publishable-Key", demo.at("/draws/test/publishable").asText());
        return List.of(
                "# The draw, as a page sees it.",
                curl(draw, page),
                "# A guest's session, whose token the next request takes.",
                taken("TOKEN", "accessToken", curl("/api/v1/auth/guest", "-s", "-X POST", page)),
                "# The guest enters.",
                curl(
                        draw + "/enter",
                        "-X POST",
                        page,
                        "-H \"Authorization: Bearer $TOKEN\"",
                        header("X-Fingerprint", "fp_demo")));
    }

    private List<String> campaigns() {
        String key =
                header("Authorization", "Bearer " + demo.at("/campaigns/manual/test").asText());
        return List.of(
                "# An invoice as an entry, whose id the next requests take.",
                taken(
                        "ENTRY",
                        "entry_id",
                        curl(
                                "/v1/entries",
                                "-s",
                                key,
                                header("Idempotency-Key", "demo-1"),
                                json(
                                        "{\"enrollment\": {\"document_number\": \"529.982.247-25\"},"
                                                + " \"consent\": {\"granted_at\": \"2026-01-01T12:00:00Z\","
                                                + " \"ip_address\": \"203.0.113.7\", \"user_agent\": \"curl\","
                                                + " \"term_version\": \"v1\"},"
                                                + " \"evidence\": {\"type\": \"fiscal_key\", \"access_key\": \""
                                                + "35260711222333000181550010000000011000000013"
                                                + "\"}}"))),
                "# The entry: APPROVED a moment later.",
                curlOpen("/v1/entries/$ENTRY", key),
                "# Its five lucky numbers.",
                curlOpen(
                        "/v1/entries/$ENTRY/lucky-numbers",
                        key,
                        json(
                                "{\"numbers\": ["
                                        + "{\"series\": \"0\", \"order_number\": \"12345\"},"
                                        + " {\"series\": \"1\", \"order_number\": \"67890\"},"
                                        + " {\"series\": \"2\", \"order_number\": \"00042\"},"
                                        + " {\"series\": \"3\", \"order_number\": \"31415\"},"
                                        + " {\"series\": \"4\", \"order_number\": \"27182\"}]}")));
    }

    private List<String> carts() {
        String slug = demo.at("/lotteries/slug").asText();
        String key = header("X-Api-Key", demo.at("/carts/test").asText());
        String cart =
                json(
                        "{\"cart_id\": \"order-1\", \"user_id\": \"abc1234\", \"type\": \"Checkout\","
                                + " \"status\": \"Successful\", \"timestamp\": \"2026-07-01T12:00:00Z\","
                                + " \"currency\": \"USD\", \"exchange_rate\": 1.00,"
                                + " \"device_type\": \"mobile\", \"origin\": \"shop.example.com\","
                                + " \"amount\": 2.00, \"payments\": [{\"type\": \"Wallet\", \"amount\": 2.00}],"
                                + " \"items\": [{\"id\": 7, \"type\": \"Lottery\", \"name\": \"Five\","
                                + " \"amount\": 2.00, \"meta\": {\"lotterySlug\": \""
                                + slug
                                + "\"}}]}");
        return List.of(
                "# A cart with a ticket of the lottery.",
                curl("/v1/integration/cart", key, cart),
                "# No cart: the answer names everything that is missing.",
                curl("/v1/integration/cart", key, json("{\"cart_id\": \"order-2\"}")),
                "# The ticket, beside those that were sold above.",
                curl(
                        "/v1/lotteries/" + slug + "/entries",
                        header("X-API-Secret", demo.at("/lotteries/test").asText())));
    }

    /** Returns the check of the draw of a ticket, with what this machine knows from elsewhere. */
    private List<String> evidence() {
        String slug = demo.at("/lotteries/slug").asText();
        return List.of(
                "# The draw of the newest ticket.",
                taken(
                        "DRAW",
                        "drawId",
                        curl(
                                "/v1/lotteries/" + slug + "/entries?page=1&limit=1",
                                "-s",
                                header("X-API-Secret", demo.at("/lotteries/test").asText()))),
                "# Its check, by the witness and the beacon of this machine, once it is drawn.",
                "mvn -q -pl infrastructure/verifier package -DskipTests",
                "java -jar infrastructure/verifier/target/verifier.jar "
                        + baseUrl
                        + " $DRAW --trust '"
                        + demo.path("trust").asText()
                        + "' --chain "
                        + demo.path("chain").asText());
    }

    private String curl(String path, String... options) {
        return "curl " + String.join(" ", options) + " '" + baseUrl + path + "'";
    }

    /** Returns a request whose path contains a variable of the shell. */
    private String curlOpen(String path, String... options) {
        return "curl " + String.join(" ", options) + " " + baseUrl + path;
    }

    private static String taken(String variable, String member, String request) {
        return variable
                + "=$("
                + request
                + " | sed 's/.*\""
                + member
                + "\":\"\\([^\"]*\\).*/\\1/')";
    }

    private static String header(String name, String value) {
        return "-H '" + name + ": " + value + "'";
    }

    private static String json(String body) {
        return "-H 'Content-Type: application/json' -d '" + body + "'";
    }
}
