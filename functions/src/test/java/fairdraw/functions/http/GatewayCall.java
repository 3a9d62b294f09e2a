package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.testing.contract.Exchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A builder of the call that the gateway passes to a function. */
public final class GatewayCall {
    private final String method;
    private final String path;
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final Map<String, Object> pathParameters = new LinkedHashMap<>();
    private final Map<String, Object> query = new LinkedHashMap<>();
    private @Nullable String body;
    private @Nullable String called;
    private boolean base64;
    private boolean described = true;

    private GatewayCall(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static GatewayCall of(String method, String path) {
        return new GatewayCall(method, path);
    }

    public GatewayCall header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    public GatewayCall path(String name, String value) {
        pathParameters.put(name, value);
        return this;
    }

    public GatewayCall query(String name, String value) {
        query.put(name, List.of(value));
        return this;
    }

    /** Calls the path below a stage, or below the place to which the API is mapped. */
    public GatewayCall below(String place) {
        called = place + path;
        return this;
    }

    /** Sends a JSON body with its content type. */
    public GatewayCall json(String text) {
        return header("Content-Type", "application/json").body(text);
    }

    public GatewayCall body(String text) {
        body = text;
        return this;
    }

    public GatewayCall base64(String encoded) {
        body = encoded;
        base64 = true;
        return this;
    }

    /**
     * Marks this call as one that the document refuses, although its prose says why it is accepted.
     */
    public GatewayCall againstTheSchema() {
        described = false;
        return this;
    }

    /** Returns the body that was sent, if any. */
    public Optional<String> sent() {
        return base64 ? Optional.empty() : Optional.ofNullable(body);
    }

    InputStream event() {
        return new ByteArrayInputStream(
                Json.object()
                        .put("resource", resource())
                        .put("path", path)
                        .put("httpMethod", method)
                        .put("headers", null)
                        .put("multiValueHeaders", headers)
                        .put("pathParameters", pathParameters.isEmpty() ? null : pathParameters)
                        .put("multiValueQueryStringParameters", query.isEmpty() ? null : query)
                        .put(
                                "requestContext",
                                Json.object()
                                        .put("requestId", "req-1")
                                        .putIfPresent("path", Optional.ofNullable(called))
                                        .put("identity", Map.of("sourceIp", "192.0.2.1")))
                        .put("body", body)
                        .put("isBase64Encoded", base64)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the path with the names of its parameters, as the gateway does. */
    private String resource() {
        String resource = path;
        for (var parameter : pathParameters.entrySet()) {
            String name = "/{" + parameter.getKey() + "}";
            if (!resource.contains(name)) {
                resource =
                        resource.replaceFirst(
                                Pattern.quote("/" + parameter.getValue()),
                                Matcher.quoteReplacement(name));
            }
        }
        return resource;
    }

    /** Returns the path of the call as it was requested. */
    public String path() {
        return path;
    }

    /** Returns the call from its sender's point of view. */
    public Exchange.Asked asked() {
        return new Exchange.Asked(
                method, texts(pathParameters), lists(query), lists(headers), text(), described);
    }

    private String text() {
        if (body == null) {
            return "";
        }
        return base64
                ? new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }

    private static Map<String, String> texts(Map<String, Object> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> texts.put(name, (String) value));
        return texts;
    }

    private static Map<String, List<String>> lists(Map<String, Object> members) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        members.forEach((name, values) ->
                lists.put(name, ((List<?>) values).stream().map(String::valueOf).toList()));
        return lists;
    }

    /** Returns the answer of a function to this call. */
    public Answered to(Function function) {
        var reply = new ByteArrayOutputStream();
        try {
            function.handleRequest(event(), reply);
            var members =
                    JsonTree.members(Objects.requireNonNull(JsonTree.read(reply.toByteArray())));
            return new Answered(
                    ((Long) Objects.requireNonNull(members.get("statusCode"))).intValue(),
                    JsonTree.members(Objects.requireNonNull(members.get("headers"))),
                    (String) Objects.requireNonNull(members.get("body")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Answers an event at an endpoint, as a function does. */
    public static <C> void serve(
            Endpoint<C> endpoint, InputStream event, OutputStream reply, Handler<C> handler)
            throws IOException {
        GatewayEvents.write(endpoint.serve(GatewayEvents.read(event), handler), reply);
    }

    /** A handler without its context. */
    @FunctionalInterface
    public interface Function {
        void handleRequest(InputStream event, OutputStream reply) throws IOException;
    }

    /** The status, headers and body of an answer. */
    public record Answered(int status, Map<String, @Nullable Object> headers, String body) {

        /** Returns the answer from its receiver's point of view. */
        public Exchange.Told told() {
            Map<String, List<String>> values = new LinkedHashMap<>();
            headers.forEach((name, value) -> values.put(name, List.of(String.valueOf(value))));
            return new Exchange.Told(status, values, body);
        }

        /** Returns the members of a JSON body. */
        public Map<String, @Nullable Object> members() {
            try {
                return JsonTree.members(
                        Objects.requireNonNull(
                                JsonTree.read(body.getBytes(StandardCharsets.UTF_8))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Returns a member that is a string. */
        public String text(String name) {
            return (String) Objects.requireNonNull(members().get(name));
        }
    }
}
