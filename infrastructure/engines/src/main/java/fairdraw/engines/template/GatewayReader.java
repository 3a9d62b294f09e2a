package fairdraw.engines.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a template has its gateway answer by itself. */
final class GatewayReader {
    private GatewayReader() {}

    static Map<String, GatewayResponse> responses(Section api) {
        Map<String, GatewayResponse> responses = new LinkedHashMap<>();
        api.find("GatewayResponses")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((kind, response) -> responses.put(kind, response(response)));
        return responses;
    }

    static Cors cors(Section cors) {
        if (cors.isText()) {
            return new Cors(unquoted(cors.text()), "", "", "");
        }
        return new Cors(
                unquoted(cors.text("AllowOrigin")),
                unquoted(cors.text("AllowMethods", "")),
                unquoted(cors.text("AllowHeaders", "")),
                unquoted(cors.text("MaxAge", "")));
    }

    private static GatewayResponse response(Section response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.find("ResponseParameters", "Headers")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((name, value) -> headers.put(name, unquoted(value.text())));
        String body =
                response.find("ResponseTemplates", "application/json")
                        .map(Section::text)
                        .orElse("{\"message\":$context.error.messageString}");
        return new GatewayResponse(
                response.number("StatusCode", GatewayResponse.AS_IT_IS), headers, body);
    }

    /** API Gateway wants constants in single quotes. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
