package fairdraw.testing.contract;

import fairdraw.testing.contract.Exchange.Told;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The check of an answer against the document: status, headers and body. */
final class AnswerCheck {

    /** The headers that HTTP adds to every answer. */
    private static final Set<String> GENERIC =
            Set.of(
                    "content-type",
                    "content-length",
                    "content-encoding",
                    "transfer-encoding",
                    "connection",
                    "date",
                    "server",
                    "via");

    /** The prefixes of headers that CORS, gateways and their emulators add. */
    private static final List<String> GATEWAYS =
            List.of("access-control-", "x-amz", "x-localstack", ":");

    private final Schemas schemas;

    /** Makes a check by schemas whose objects are closed. */
    AnswerCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Reports every fault of an answer with its place. */
    void check(Operation operation, Exchange exchange, BiConsumer<String, String> wrong) {
        Told told = exchange.told();
        Optional<Place> response = operation.response(told.status());
        if (response.isEmpty()) {
            wrong.accept("status", "is not documented; the body is " + shown(told.body()));
            return;
        }
        headers(response.get(), told, wrong);
        body(response.get(), exchange, wrong);
    }

    private void headers(Place response, Told told, BiConsumer<String, String> wrong) {
        Set<String> documented = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.find("headers")
                .ifPresent(headers ->
                        headers.names()
                                .forEach(name -> {
                                    documented.add(name);
                                    header(name, headers.find(name).orElseThrow(), told, wrong);
                                }));
        told.headers().keySet().stream()
                .filter(name -> !isGeneric(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !documented.contains(name))
                .forEach(name -> wrong.accept(name, "is a header that is not documented"));
    }

    private void header(String name, Place header, Told told, BiConsumer<String, String> wrong) {
        List<String> values = told.header(name);
        if (values.isEmpty() && header.says("required")) {
            wrong.accept(name, "is a required header and is not there");
        }
        header.find("schema")
                .ifPresent(schema ->
                        values.forEach(value ->
                                schemas.against(ParameterText.read(value, schema), schema)
                                        .forEach(
                                                error -> wrong.accept(name, Schemas.told(error)))));
    }

    private static boolean isGeneric(String name) {
        return GENERIC.contains(name) || GATEWAYS.stream().anyMatch(name::startsWith);
    }

    private void body(Place response, Exchange exchange, BiConsumer<String, String> wrong) {
        Told told = exchange.told();
        Optional<Place> content = response.find("content");
        if (told.body().isEmpty()) {
            if (content.isPresent() && !exchange.asked().method().equals("HEAD")) {
                wrong.accept("body", "is empty");
            }
            return;
        }
        String type = mediaType(told);
        Optional<Place> media = content.flatMap(types -> types.find(type));
        if (media.isEmpty()) {
            wrong.accept("body", "is of a type that is not documented: " + type);
            return;
        }
        Optional<JsonNode> value = read(type, told.body());
        if (value.isEmpty()) {
            wrong.accept("body", "is no JSON: " + shown(told.body()));
            return;
        }
        media.get()
                .member("schema")
                .ifPresent(schema ->
                        schemas.against(value.get(), schema)
                                .forEach(error ->
                                        wrong.accept(
                                                "body" + error.getInstanceLocation(),
                                                Schemas.told(error))));
    }

    private static Optional<JsonNode> read(String type, String body) {
        if (type.endsWith("json")) {
            return Json.parse(body);
        }
        return Optional.of(
                type.endsWith("yaml")
                        ? Place.of(body).node()
                        : JsonNodeFactory.instance.stringNode(body));
    }

    private static String mediaType(Told told) {
        return told.header("Content-Type").stream()
                .findFirst()
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    private static String shown(String body) {
        return body.substring(0, Math.min(body.length(), 120));
    }
}
