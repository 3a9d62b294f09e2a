package fairdraw.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the gateway's events (REST API, payload 1.0) as the official types. Lambda's own
 * deserialiser does the same at many times the cost of a cold start (decision 0014).
 */
final class GatewayEvents {

    private GatewayEvents() {}

    /**
     * Reads the members of a request that functions use.
     *
     * @throws IOException if it is not a JSON object
     */
    static APIGatewayProxyRequestEvent read(InputStream json) throws IOException {
        if (!(JsonTree.read(json) instanceof Map<?, ?> object)) {
            throw new IOException("a gateway event is an object");
        }
        Map<String, @Nullable Object> event = JsonTree.members(object);
        Map<String, @Nullable Object> context = object(event, "requestContext");
        var identity = new RequestIdentity();
        identity.setSourceIp(text(object(context, "identity"), "sourceIp"));
        var requestContext = new ProxyRequestContext();
        requestContext.setRequestId(text(context, "requestId"));
        requestContext.setIdentity(identity);
        requestContext.setPath(text(context, "path"));
        var request = new APIGatewayProxyRequestEvent();
        request.setResource(text(event, "resource"));
        request.setPath(text(event, "path"));
        request.setHttpMethod(text(event, "httpMethod"));
        request.setHeaders(texts(object(event, "headers")));
        request.setMultiValueHeaders(lists(object(event, "multiValueHeaders")));
        request.setQueryStringParameters(texts(object(event, "queryStringParameters")));
        request.setMultiValueQueryStringParameters(
                lists(object(event, "multiValueQueryStringParameters")));
        request.setPathParameters(texts(object(event, "pathParameters")));
        request.setRequestContext(requestContext);
        request.setBody(text(event, "body"));
        request.setIsBase64Encoded(Boolean.TRUE.equals(event.get("isBase64Encoded")));
        return request;
    }

    static void write(APIGatewayProxyResponseEvent response, OutputStream out) throws IOException {
        Json json =
                Json.object()
                        .put("isBase64Encoded", response.getIsBase64Encoded())
                        .put("statusCode", response.getStatusCode())
                        .put("headers", response.getHeaders())
                        .put("body", response.getBody());
        out.write(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Copies values; a null stays one, for a header that is null is not the text "null". */
    private static Map<String, @Nullable String> texts(Map<String, @Nullable Object> object) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        object.forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
        return texts;
    }

    private static Map<String, List<@Nullable String>> lists(Map<String, @Nullable Object> object) {
        Map<String, List<@Nullable String>> lists = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value instanceof List<?> values) {
                List<@Nullable String> texts = new ArrayList<>();
                values.forEach(each -> texts.add(each == null ? null : each.toString()));
                lists.put(name, texts);
            }
        });
        return lists;
    }

    private static Map<String, @Nullable Object> object(
            Map<String, @Nullable Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> object ? JsonTree.members(object) : Map.of();
    }

    private static @Nullable String text(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof String text ? text : null;
    }
}
