package fairdraw.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
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

/** A request as the gateway's REST API passes it on (payload 1.0). */
public final class Request {
    private static final byte[] REPLACED = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    /** A byte that never occurs in UTF-8. */
    private static final byte NO_UTF8 = (byte) 0xFF;

    private final APIGatewayProxyRequestEvent event;
    private final Map<String, List<String>> headers;
    private final Map<String, List<String>> query;
    private final Optional<byte[]> body;
    private final boolean strict;
    private final CallNotes notes;

    private Request(
            APIGatewayProxyRequestEvent event,
            Map<String, List<String>> headers,
            Map<String, List<String>> query,
            Optional<byte[]> body,
            boolean strict,
            CallNotes notes) {
        this.event = event;
        this.headers = headers;
        this.query = query;
        this.body = body;
        this.strict = strict;
        this.notes = notes;
    }

    /** Returns the request of a gateway event. */
    static Request of(APIGatewayProxyRequestEvent event) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        values(event.getMultiValueHeaders(), event.getHeaders())
                .forEach((name, values) -> headers.merge(name, values, Request::joined));
        var query =
                values(
                        event.getMultiValueQueryStringParameters(),
                        event.getQueryStringParameters());
        return new Request(event, headers, query, body(event), false, new CallNotes());
    }

    /** Returns the same request with bodies in which unread members are refused. */
    Request strict() {
        return new Request(event, headers, query, body, true, notes);
    }

    /** Returns the same request without the type of its body. */
    Request ofAnyType() {
        var others = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(headers);
        others.remove("Content-Type");
        return new Request(event, others, query, body, strict, notes);
    }

    /** Returns the notes about this request for its line in the log. */
    public CallNotes notes() {
        return notes;
    }

    public String method() {
        return Objects.requireNonNullElse(event.getHttpMethod(), "").toUpperCase(Locale.ROOT);
    }

    /** Returns the path as called, without the query. */
    public String path() {
        return Objects.requireNonNullElse(event.getPath(), "");
    }

    /** Returns the path as the caller sees it: below the gateway's stage, or where it is mapped. */
    public String pathAsCalled() {
        return Optional.ofNullable(event.getRequestContext())
                .map(context -> context.getPath())
                .orElseGet(this::path);
    }

    /**
     * Returns the path of the route with the names of its parameters, wherever the API is mounted.
     */
    public String resource() {
        return Objects.requireNonNullElse(event.getResource(), "");
    }

    /**
     * Returns a parameter of the path, which the route must have, as an {@link Identifier} reads
     * it: a text that cannot be an id becomes the id of nothing, so that nothing is found.
     */
    public String path(String name) {
        return pathIfAny(name)
                .orElseThrow(() -> new IllegalStateException("no path parameter " + name));
    }

    /** Returns the same, empty if the route has no such parameter. */
    public Optional<String> pathIfAny(String name) {
        return pathAsSent(name).map(Identifier::read);
    }

    /** Returns the parameter as it was sent, for ids that may contain any characters. */
    public Optional<String> pathAsSent(String name) {
        Map<String, String> parameters = orNone(event.getPathParameters());
        return parameters.containsKey(name)
                ? Optional.of(Objects.requireNonNullElse(parameters.get(name), ""))
                : Optional.empty();
    }

    /** Returns the last value of a query parameter; empty if it is missing or empty. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name))
                .map(List::getLast)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Returns a whole number of the query, or {@code otherwise} if it is missing.
     *
     * @throws BadInput if it is not from {@code minimum} to {@code maximum}
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

    /** Returns the path and the query, if there is one, percent-encoded. */
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

    /** Returns the names of all query parameters. */
    Set<String> queryNames() {
        return query.keySet();
    }

    /** Returns the last value of a header; names are case-insensitive. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getLast);
    }

    /** Returns every value of a header in order; names are case-insensitive. */
    List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** Returns the number of times that a header was sent. */
    public int occurrences(String name) {
        return headers(name).size();
    }

    public String requestId() {
        return Optional.ofNullable(event.getRequestContext())
                .map(context -> context.getRequestId())
                .orElse("unknown");
    }

    /** Returns the caller's IP address as the gateway saw it. */
    public Optional<String> sourceIp() {
        return Optional.ofNullable(event.getRequestContext())
                .map(context -> context.getIdentity())
                .map(identity -> identity.getSourceIp());
    }

    /**
     * Returns the bytes of the body, none if it is absent.
     *
     * @throws BadInput if the gateway's Base64 is malformed
     */
    public byte[] bytes() {
        return body.orElseThrow(() -> BadInput.mustBe("body", "Base64")).clone();
    }

    int length() {
        return body.orElseThrow(() -> BadInput.mustBe("body", "Base64")).length;
    }

    /**
     * Returns the result of reading the JSON object in the body.
     *
     * @throws BadInput with all faults that the reader found, or if the body is absent or not a
     *     JSON object
     */
    public <T> T body(Function<JsonBody, T> reader) {
        var read = JsonBody.of(bytes()).read(reader, strict);
        if (length() == 0) {
            // The reader may find nothing missing, but an absent body does not say so.
            throw JsonBody.noObject();
        }
        return read;
    }

    /**
     * Reads the body in the same way where every member is optional: an absent body is an empty
     * object, and so is a null, which clients write for a body that they leave out.
     */
    public <T> T bodyIfAny(Function<JsonBody, T> reader) {
        byte[] given = isNothing() ? new byte[0] : bytes();
        return JsonBody.of(given).read(reader, strict);
    }

    private boolean isNothing() {
        String text = new String(bytes(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() || text.equals("null");
    }

    private static Optional<byte[]> body(APIGatewayProxyRequestEvent event) {
        String text = Objects.requireNonNullElse(event.getBody(), "");
        try {
            return Optional.of(
                    Boolean.TRUE.equals(event.getIsBase64Encoded())
                            ? Base64.getDecoder().decode(text)
                            : asSent(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * Makes a body invalid again where the gateway has replaced malformed bytes with U+FFFD, which
     * would make equal texts of different ones. A caller who means that character sends its escape.
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
            @Nullable Map<String, List<String>> multiple, @Nullable Map<String, String> single) {
        var values = new TreeMap<String, List<String>>();
        orNone(single)
                .forEach((name, value) -> put(values, name, Collections.singletonList(value)));
        orNone(multiple).forEach((name, list) -> put(values, name, list));
        return values;
    }

    private static <V> Map<String, V> orNone(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    /** Adds values under a name, ignoring nulls. */
    private static void put(Map<String, List<String>> values, String name, List<?> sent) {
        var there = sent.stream().filter(Objects::nonNull).map(String::valueOf).toList();
        if (!there.isEmpty()) {
            values.put(name, there);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
