package fairdraw.local.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import fairdraw.engines.template.Names;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The event that API Gateway's REST API (payload 1.0) would pass to a function. */
final class GatewayEvent {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String STAGE = "Prod";

    private GatewayEvent() {}

    static byte[] of(
            HttpExchange exchange, Route route, byte[] body, String requestId, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2_048 + body.length);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            String path = Percent.decode(exchange.getRequestURI().getRawPath());
            json.writeStartObject();
            json.writeStringField("resource", route.resource());
            json.writeStringField("path", path);
            json.writeStringField("httpMethod", exchange.getRequestMethod());
            headers(json, exchange.getRequestHeaders());
            query(json, Percent.query(exchange.getRequestURI().getRawQuery()));
            parameters(json, route.parameters());
            json.writeNullField("stageVariables");
            context(json, exchange, route, path, requestId, now);
            if (body.length == 0) {
                json.writeNullField("body");
            } else {
                json.writeStringField("body", new String(body, StandardCharsets.UTF_8));
            }
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void headers(JsonGenerator json, Headers headers) throws IOException {
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            json.writeStringField(header.getKey(), header.getValue().getLast());
        }
        json.writeEndObject();
        multiple(json, "multiValueHeaders", headers);
    }

    private static void query(JsonGenerator json, Map<String, List<String>> query)
            throws IOException {
        if (query.isEmpty()) {
            json.writeNullField("queryStringParameters");
            json.writeNullField("multiValueQueryStringParameters");
            return;
        }
        json.writeObjectFieldStart("queryStringParameters");
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue().getLast());
        }
        json.writeEndObject();
        multiple(json, "multiValueQueryStringParameters", query);
    }

    private static void multiple(JsonGenerator json, String name, Map<String, List<String>> values)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            json.writeArrayFieldStart(entry.getKey());
            for (String value : entry.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void parameters(JsonGenerator json, Map<String, String> parameters)
            throws IOException {
        if (parameters.isEmpty()) {
            json.writeNullField("pathParameters");
            return;
        }
        json.writeObjectFieldStart("pathParameters");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
    }

    private static void context(
            JsonGenerator json,
            HttpExchange exchange,
            Route route,
            String path,
            String requestId,
            Instant now)
            throws IOException {
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("requestId", requestId);
        json.writeStringField("accountId", Names.ACCOUNT);
        json.writeStringField("stage", STAGE);
        json.writeStringField("httpMethod", exchange.getRequestMethod());
        // As behind a domain of one's own, whose addresses have no stage in them either.
        json.writeStringField("path", path);
        json.writeStringField("resourcePath", route.resource());
        json.writeStringField("protocol", exchange.getProtocol());
        json.writeNumberField("requestTimeEpoch", now.toEpochMilli());
        json.writeObjectFieldStart("identity");
        json.writeStringField(
                "sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        json.writeStringField("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
        json.writeEndObject();
        json.writeEndObject();
    }
}
