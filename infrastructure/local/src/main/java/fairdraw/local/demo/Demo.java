package fairdraw.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes the demo at the first start, finds it again at a later one, and tells it to whoever looks.
 */
public final class Demo {
    private static final String OPERATOR_KEY = "operatorKey";

    private final String baseUrl;
    private final String awsEndpoint;

    /** A demo behind these two addresses. */
    public Demo(String baseUrl, String awsEndpoint) {
        this.baseUrl = baseUrl;
        this.awsEndpoint = awsEndpoint;
    }

    /**
     * Answers the content of {@code demo.json}, complete.
     *
     * @param earlier what {@code demo.json} held when it was last written, empty at a first start
     * @param progress keeps the operator's key meanwhile, since it is told only once
     */
    public ObjectNode make(ObjectNode earlier, StateFile progress, InstantSource clock)
            throws InterruptedException {
        ObjectNode demo = Json.object().put("baseUrl", baseUrl).put("awsEndpoint", awsEndpoint);
        if (!earlier.isEmpty()) {
            earlier.properties()
                    .forEach(member -> {
                        if (!demo.has(member.getKey())) {
                            demo.set(member.getKey(), member.getValue());
                        }
                    });
            return demo;
        }
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            ObjectNode kept = progress.read();
            if (!kept.has(OPERATOR_KEY)) {
                kept.put(OPERATOR_KEY, OperatorApi.bootstrap(http, awsEndpoint));
                progress.write(kept);
            }
            String key = kept.path(OPERATOR_KEY).asText();
            demo.put(OPERATOR_KEY, key);
            demo.setAll(
                    new DemoOrganisation(new OperatorApi(http, baseUrl, key), clock.instant())
                            .make());
            return demo;
        }
    }

    /** What is printed: the keys, and requests to paste. */
    public List<String> lines(JsonNode demo) {
        String slug = demo.at("/lotteries/slug").asText();
        String secret = "-H 'X-API-Secret: " + demo.at("/lotteries/test").asText() + "'";
        String draw = baseUrl + "/api/v1/draws/" + demo.at("/draws/drawId").asText();
        String page = "-H 'X-Publishable-Key: " + demo.at("/draws/test/publishable").asText() + "'";
        return List.of(
                "",
                "operator   " + demo.path(OPERATOR_KEY).asText(),
                "lotteries  live " + demo.at("/lotteries/live").asText(),
                "           test " + demo.at("/lotteries/test").asText(),
                "draws      live " + pair(demo.at("/draws/live")),
                "           test " + pair(demo.at("/draws/test")),
                "campaigns  manual    live " + demo.at("/campaigns/manual/live").asText(),
                "                     test " + demo.at("/campaigns/manual/test").asText(),
                "           automatic live " + demo.at("/campaigns/automatic/live").asText(),
                "                     test " + demo.at("/campaigns/automatic/test").asText(),
                "carts      live " + demo.at("/carts/live").asText(),
                "           test " + demo.at("/carts/test").asText(),
                "",
                "curl " + baseUrl + "/v1/lotteries/available " + secret,
                "curl "
                        + baseUrl
                        + "/v1/lotteries/entries "
                        + secret
                        + " -H 'Content-Type: application/json' -d '{\"email\": \"ada@example.com\","
                        + " \"lotterySlug\": \""
                        + slug
                        + "\", \"userId\": \"ada\", \"lines\": [{\"main\": [1, 2, 3, 4, 5], \"bonus\": [1]}]}'",
                "curl '"
                        + baseUrl
                        + "/v1/lotteries/"
                        + slug
                        + "/entries?page=1&limit=20' "
                        + secret,
                "",
                "curl " + draw + " " + page,
                "TOKEN=$(curl -s -X POST "
                        + baseUrl
                        + "/api/v1/auth/guest "
                        + page
                        + " | sed 's/.*\"accessToken\":\"\\([^\"]*\\)\".*/\\1/')",
                "curl -X POST "
                        + draw
                        + "/enter "
                        + page
                        + " -H \"Authorization: Bearer $TOKEN\" -H 'X-Fingerprint: fp_demo'",
                "");
    }

    private static String pair(JsonNode keys) {
        return keys.path("secret").asText() + "  " + keys.path("publishable").asText();
    }
}
