package fairdraw.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;

/** The variables of {@code infrastructure/requests} by environment, as HTTP clients read them. */
public final class RequestsVariables {
    private static final String MODE = "test";

    private RequestsVariables() {}

    /** Returns the one environment {@code demo}: the keys and ids of the demo in test mode. */
    public static ObjectNode of(JsonNode demo) {
        ObjectNode file = Json.object();
        file.putObject("demo")
                .put("baseUrl", demo.path("baseUrl").asText())
                .put("mode", MODE)
                .put("operatorKey", demo.path("operatorKey").asText())
                .put("organisation", demo.path("organisation").asText())
                .put("lotterySlug", demo.at("/lotteries/slug").asText())
                .put("lotteriesKey", key(demo, "/lotteries"))
                .put("drawId", demo.at("/draws/drawId").asText())
                .put("drawsSecretKey", demo.at("/draws/" + MODE + "/secret").asText())
                .put("drawsPublishableKey", demo.at("/draws/" + MODE + "/publishable").asText())
                .put("campaignsKey", key(demo, "/campaigns/manual"))
                .put("automaticCampaignsKey", key(demo, "/campaigns/automatic"))
                .put("cartsKey", key(demo, "/carts"));
        return file;
    }

    private static String key(JsonNode demo, String surface) {
        return demo.at(surface + "/" + MODE).asText();
    }
}
