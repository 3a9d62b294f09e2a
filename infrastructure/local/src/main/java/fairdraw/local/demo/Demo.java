package fairdraw.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The demo, which the first start makes and later starts find again. */
public final class Demo {
    private static final String OPERATOR_KEY = "operatorKey";

    private final String baseUrl;
    private final String awsEndpoint;

    /** Makes the demo of a runtime at these two addresses. */
    public Demo(String baseUrl, String awsEndpoint) {
        this.baseUrl = baseUrl;
        this.awsEndpoint = awsEndpoint;
    }

    /**
     * Returns the complete content of {@code demo.json}, and makes the demo first if there is none.
     *
     * @param earlier the {@code demo.json} of the earlier start; empty at a first start
     * @param progress keeps the operator's key meanwhile, since it is shown only once
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

    /** Returns the lines to print: one address to open, the keys, and requests to paste. */
    public List<String> lines(JsonNode demo) {
        List<String> lines =
                new ArrayList<>(List.of("", "Open " + baseUrl + "/ - it links everything.", ""));
        String giveaway = demo.at("/draws/drawId").asText();
        lines.add("The page of the giveaway, for its entrants: " + baseUrl + "/d/" + giveaway);
        lines.add(
                "The console, for operators: "
                        + baseUrl
                        + "/console - it asks for the operator's key below.");
        lines.add("");
        lines.addAll(keys(demo));
        lines.addAll(new DemoRequests(baseUrl, demo).lines());
        return lines;
    }

    private static List<String> keys(JsonNode demo) {
        return List.of(
                "Keys of the demo, which demo.json and the requests in infrastructure/requests have too:",
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
                "");
    }

    private static String pair(JsonNode keys) {
        return keys.path("secret").asText() + "  " + keys.path("publishable").asText();
    }
}
