package fairdraw.benchmarks.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request of a partner as the gateway passes it to a function. */
public record GatewayCall(
        String resource,
        Map<String, List<String>> headers,
        Map<String, String> path,
        Map<String, List<String>> query,
        Optional<String> body) {

    /** A context that a function is not to ask. */
    public static final Context NO_CONTEXT =
            (Context)
                    Proxy.newProxyInstance(
                            GatewayCall.class.getClassLoader(),
                            new Class<?>[] {Context.class},
                            (_, method, _) -> {
                                throw new UnsupportedOperationException(method.getName());
                            });

    /** An id as the gateway gives one to each request. */
    private static final String REQUEST_ID = "6f1d1c36-9d43-4b8c-a0a4-3c1f0c9c2f11";

    /** Returns the request with which a partner buys a ticket. */
    public static GatewayCall post(String secret, Json body) {
        return new GatewayCall(
                "/v1/lotteries/entries",
                Map.of(
                        "X-API-Secret", List.of(secret),
                        "Content-Type", List.of("application/json")),
                Map.of(),
                Map.of(),
                Optional.of(body.toString()));
    }

    /** Returns the request with which a checkout sends a cart. */
    public static GatewayCall cart(String key, String json) {
        return new GatewayCall(
                "/v1/integration/cart",
                Map.of(
                        "X-Api-Key", List.of(key),
                        "Content-Type", List.of("application/json")),
                Map.of(),
                Map.of(),
                Optional.of(json));
    }

    /** Returns a request for a page of a lottery's entries. */
    public static GatewayCall page(String secret, String slug, int page, int limit) {
        return new GatewayCall(
                "/v1/lotteries/{slug}/entries",
                Map.of("X-API-Secret", List.of(secret)),
                Map.of("slug", slug),
                Map.of(
                        "page", List.of(Integer.toString(page)),
                        "limit", List.of(Integer.toString(limit))),
                Optional.empty());
    }

    /** Returns the request with one more header. */
    public GatewayCall with(String header, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(header, List.of(value));
        return new GatewayCall(resource, more, path, query, body);
    }

    /**
     * Invokes a function with the request.
     *
     * @return the answer as the gateway receives it
     * @throws IllegalStateException unless it answers with that status
     */
    public String to(RequestStreamHandler function, int status) {
        var reply = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event().toString().getBytes(UTF_8)),
                    reply,
                    NO_CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String answer = reply.toString(UTF_8);
        if (!answer.contains("\"statusCode\":" + status)) {
            throw new IllegalStateException("wanted " + status + ", got " + answer);
        }
        return answer;
    }

    private Json event() {
        return Json.object()
                .put("httpMethod", body.isPresent() ? "POST" : "GET")
                .put("resource", resource)
                .put("multiValueHeaders", headers)
                .put("pathParameters", path)
                .put("multiValueQueryStringParameters", query)
                .put("requestContext", Json.object().put("requestId", REQUEST_ID))
                .put("body", body)
                .put("isBase64Encoded", false);
    }
}
