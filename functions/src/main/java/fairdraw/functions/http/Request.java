package fairdraw.functions.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as the gateway's REST API hands it over (payload 1.0). */
public final class Request {
    private final Map<String, @Nullable Object> event;
    private final Map<String, List<String>> headers;
    private final Map<String, List<String>> query;
    private final byte[] body;
    private final boolean strict;

    private Request(
            Map<String, @Nullable Object> event,
            Map<String, List<String>> headers,
            Map<String, List<String>> query,
            byte[] body,
            boolean strict) {
        this.event = event;
        this.headers = headers;
        this.query = query;
        this.body = body;
        this.strict = strict;
    }

    /** Reads a gateway event. */
    static Request read(InputStream event) throws IOException {
        if (!(JsonTree.read(event) instanceof Map<?, ?> object)) {
            throw new IOException("a gateway event is an object");
        }
        var members = JsonTree.members(object);
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        values(members, "multiValueHeaders", "headers")
                .forEach((name, values) -> headers.merge(name, values, Request::joined));
        var query = values(members, "multiValueQueryStringParameters", "queryStringParameters");
        return new Request(members, headers, query, body(members), false);
    }

    /** The same request, whose bodies may hold no member that nobody asks for. */
    Request strict() {
        return new Request(event, headers, query, body, true);
    }

    public String method() {
        return text(event, "httpMethod").orElse("").toUpperCase(Locale.ROOT);
    }

    /** The path as called, without the query. */
    public String path() {
        return text(event, "path").orElse("");
    }

    /** The parameter of this name in the path, which the route must have. */
    public String path(String name) {
        return pathIfAny(name)
                .orElseThrow(() -> new IllegalStateException("no path parameter " + name));
    }

    /** The parameter of this name in the path, empty where the route has none. */
    public Optional<String> pathIfAny(String name) {
        return text(object(event, "pathParameters"), name);
    }

    /** The last value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getLast);
    }

    /**
     * A whole number of the query.
     *
     * @throws BadInput when it is not one from {@code minimum} to {@code maximum}
     */
    public int query(String name, int minimum, int maximum, int otherwise) {
        var text = query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> minimum <= number && number <= maximum)
                .orElseThrow(() ->
                        BadInput.mustBe(name, "a whole number from " + minimum + " to " + maximum));
    }

    /** The last value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getLast);
    }

    /** Every value of a header in their order, whatever the case of its name. */
    List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** How often a header was sent. */
    int occurrences(String name) {
        return headers(name).size();
    }

    public String requestId() {
        return text(object(event, "requestContext"), "requestId").orElse("unknown");
    }

    /** The caller's address as the gateway saw it. */
    public Optional<String> sourceIp() {
        return text(object(object(event, "requestContext"), "identity"), "sourceIp");
    }

    /** The bytes of the body, none when it is absent. */
    public byte[] bytes() {
        return body.clone();
    }

    int length() {
        return body.length;
    }

    /**
     * What the reader makes of the JSON object in the body; an absent body is an empty object.
     *
     * @throws BadInput with everything that the reader found wrong, or when the body is not a JSON
     *     object
     */
    public <T> T body(Function<JsonBody, T> reader) {
        return JsonBody.of(body).read(reader, strict);
    }

    private static byte[] body(Map<String, @Nullable Object> event) {
        var text = text(event, "body").orElse("");
        return Boolean.TRUE.equals(event.get("isBase64Encoded"))
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> values(
            Map<String, @Nullable Object> event, String multiple, String single) {
        var values = new TreeMap<String, List<String>>();
        object(event, single)
                .forEach((name, value) -> values.put(name, List.of(String.valueOf(value))));
        object(event, multiple)
                .forEach((name, value) -> {
                    if (value instanceof List<?> list && !list.isEmpty()) {
                        values.put(name, list.stream().map(String::valueOf).toList());
                    }
                });
        return values;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<String, @Nullable Object> object(
            Map<String, @Nullable Object> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> object ? JsonTree.members(object) : Map.of();
    }

    private static Optional<String> text(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
