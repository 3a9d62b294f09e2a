package fairdraw.functions.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call as the gateway hands it to a function, in the making. */
public final class GatewayCall {
    private final String method;
    private final String path;
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final Map<String, Object> pathParameters = new LinkedHashMap<>();
    private final Map<String, Object> query = new LinkedHashMap<>();
    private @Nullable String body;
    private boolean base64;

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

    /** Sends a JSON body with its type. */
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

    InputStream event() {
        return new ByteArrayInputStream(
                Json.object()
                        .put("resource", path)
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
                                        .put("identity", Map.of("sourceIp", "192.0.2.1")))
                        .put("body", body)
                        .put("isBase64Encoded", base64)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What a function answers to this call. */
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

    /** A handler without its context. */
    @FunctionalInterface
    public interface Function {
        void handleRequest(InputStream event, OutputStream reply) throws IOException;
    }

    /** Status, headers and body of an answer. */
    public record Answered(int status, Map<String, @Nullable Object> headers, String body) {

        /** The members of a JSON body. */
        public Map<String, @Nullable Object> members() {
            try {
                return JsonTree.members(
                        Objects.requireNonNull(
                                JsonTree.read(body.getBytes(StandardCharsets.UTF_8))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** A member that is a string. */
        public String text(String name) {
            return (String) Objects.requireNonNull(members().get(name));
        }
    }
}
