package fairdraw.functions.http;

import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as the gateway's REST API hands it over (payload 1.0). */
public final class Request {
    private static final byte[] REPLACED = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    /** A byte that no UTF-8 has. */
    private static final byte NO_UTF8 = (byte) 0xFF;

    private final Map<String, @Nullable Object> event;
    private final Map<String, List<String>> headers;
    private final Map<String, List<String>> query;
    private final Optional<byte[]> body;
    private final boolean strict;

    private Request(
            Map<String, @Nullable Object> event,
            Map<String, List<String>> headers,
            Map<String, List<String>> query,
            Optional<byte[]> body,
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

    /** The path of the route, with the names of its parameters, wherever the API is mounted. */
    public String resource() {
        return text(event, "resource").orElse("");
    }

    /**
     * The parameter of this name in the path, which the route must have, as an {@link Identifier}
     * reads it: what nothing can be named by is the id of nothing, so that it is not found.
     */
    public String path(String name) {
        return pathIfAny(name)
                .orElseThrow(() -> new IllegalStateException("no path parameter " + name));
    }

    /** The same, empty where the route has no such parameter. */
    public Optional<String> pathIfAny(String name) {
        return pathAsSent(name).map(Identifier::read);
    }

    /** The parameter as it came, for ids that may hold anything. */
    public Optional<String> pathAsSent(String name) {
        var parameters = object(event, "pathParameters");
        return parameters.containsKey(name)
                ? text(parameters, name).or(() -> Optional.of(""))
                : Optional.empty();
    }

    /** The last value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name))
                .map(List::getLast)
                .filter(text -> !text.isEmpty());
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

    /** The path and, if there is one, the query, percent-encoded. */
    public String pathAndQuery() {
        var pairs =
                query.entrySet().stream()
                        .flatMap(parameter ->
                                parameter.getValue().stream()
                                        .map(value ->
                                                encoded(parameter.getKey()) + '=' + encoded(value)))
                        .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? path() : path() + '?' + pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The names of all query parameters. */
    Set<String> queryNames() {
        return query.keySet();
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
    public int occurrences(String name) {
        return headers(name).size();
    }

    public String requestId() {
        return text(object(event, "requestContext"), "requestId").orElse("unknown");
    }

    /** The caller's address as the gateway saw it. */
    public Optional<String> sourceIp() {
        return text(object(object(event, "requestContext"), "identity"), "sourceIp");
    }

    /**
     * The bytes of the body, none when it is absent.
     *
     * @throws BadInput when the gateway's Base64 is none
     */
    public byte[] bytes() {
        return body.orElseThrow(() -> BadInput.mustBe("body", "Base64")).clone();
    }

    int length() {
        return body.orElseThrow(() -> BadInput.mustBe("body", "Base64")).length;
    }

    /**
     * What the reader makes of the JSON object in the body.
     *
     * @throws BadInput with everything that the reader found wrong, or when the body is absent or
     *     not a JSON object
     */
    public <T> T body(Function<JsonBody, T> reader) {
        var read = bodyIfAny(reader);
        if (length() == 0) {
            // Nothing is missing from it, but nobody has said that nothing is wanted.
            throw JsonBody.noObject();
        }
        return read;
    }

    /** The same where everything may be left out: an absent body is an empty object. */
    public <T> T bodyIfAny(Function<JsonBody, T> reader) {
        return JsonBody.of(bytes()).read(reader, strict);
    }

    private static Optional<byte[]> body(Map<String, @Nullable Object> event) {
        var text = text(event, "body").orElse("");
        try {
            return Optional.of(
                    Boolean.TRUE.equals(event.get("isBase64Encoded"))
                            ? Base64.getDecoder().decode(text)
                            : asSent(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * A gateway puts U+FFFD where it cannot read what was sent, so that texts become alike that
     * were not: there the body is as malformed as it came. Who means that character writes its
     * escape.
     */
    private static byte[] asSent(byte[] utf8) {
        for (int i = 0; i + 2 < utf8.length; i++) {
            if (utf8[i] == REPLACED[0]
                    && utf8[i + 1] == REPLACED[1]
                    && utf8[i + 2] == REPLACED[2]) {
                utf8[i] = NO_UTF8;
            }
        }
        return utf8;
    }

    private static Map<String, List<String>> values(
            Map<String, @Nullable Object> event, String multiple, String single) {
        var values = new TreeMap<String, List<String>>();
        object(event, single)
                .forEach((name, value) -> put(values, name, Collections.singletonList(value)));
        object(event, multiple)
                .forEach((name, value) -> {
                    if (value instanceof List<?> list) {
                        put(values, name, list);
                    }
                });
        return values;
    }

    /** A null is no value. */
    private static void put(Map<String, List<String>> values, String name, List<?> sent) {
        var there = sent.stream().filter(Objects::nonNull).map(String::valueOf).toList();
        if (!there.isEmpty()) {
            values.put(name, there);
        }
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
