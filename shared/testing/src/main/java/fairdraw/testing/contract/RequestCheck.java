package fairdraw.testing.contract;

import com.networknt.schema.Error;
import fairdraw.testing.contract.Exchange.Asked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The check of an accepted request against the document. */
final class RequestCheck {

    private final Schemas open;
    private final Schemas closed;

    /** Makes a check by the schemas as they are, and by those with closed objects. */
    RequestCheck(Schemas open, Schemas closed) {
        this.open = open;
        this.closed = closed;
    }

    /** Reports every fault of a request with its place. */
    void check(Operation operation, Asked asked, BiConsumer<String, String> wrong) {
        List<Place> parameters = operation.parameters();
        parameters.forEach(parameter -> parameter(parameter, asked, wrong));
        if (operation.isStrict()) {
            Set<String> known =
                    parameters.stream()
                            .filter(parameter -> parameter.text("in").equals("query"))
                            .map(parameter -> parameter.text("name"))
                            .collect(Collectors.toSet());
            asked.query().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> wrong.accept("query " + name, "is not documented"));
        }
        if (!Callers.isOneOf(operation, asked)) {
            wrong.accept("security", "no requirement is met");
        }
        body(operation, asked.body(), wrong);
    }

    private void parameter(Place parameter, Asked asked, BiConsumer<String, String> wrong) {
        String name = parameter.text("name");
        String in = parameter.text("in");
        List<String> values =
                switch (in) {
                    case "query" -> asked.query().getOrDefault(name, List.of());
                    case "header" -> asked.header(name);
                    case "path" ->
                            Optional.ofNullable(asked.pathParameters().get(name)).stream().toList();
                    default -> throw new IllegalStateException(parameter.pointer());
                };
        List<String> said = values.stream().filter(value -> !value.isEmpty()).toList();
        if (said.isEmpty() && parameter.says("required")) {
            wrong.accept(in + " " + name, "is required and is not there");
        }
        Place schema = parameter.find("schema").orElseThrow();
        for (String value : said) {
            open.against(ParameterText.read(value, schema), schema)
                    .forEach(error -> wrong.accept(in + " " + name, Schemas.told(error)));
        }
    }

    private void body(Operation operation, String body, BiConsumer<String, String> wrong) {
        Optional<Place> described = operation.requestBody();
        if (body.isEmpty()) {
            if (described.filter(request -> request.says("required")).isPresent()) {
                wrong.accept("body", "is required and is not there");
            }
            return;
        }
        Optional<Place> file = schema(described, "text/csv");
        if (file.isPresent()) {
            open.against(ParameterText.read(body, file.get()), file.get())
                    .forEach(error -> wrong.accept("body", Schemas.told(error)));
            return;
        }
        Optional<JsonNode> value = SentJson.parse(body);
        if (value.isEmpty()) {
            wrong.accept("body", "is no JSON");
            return;
        }
        Optional<Place> schema = schema(described, "application/json");
        if (schema.isEmpty()) {
            if (!value.get().isEmpty()) {
                wrong.accept("body", "is not documented");
            }
            return;
        }
        Schemas schemas = operation.isStrict() ? closed : open;
        for (Error error : SentJson.against(value.get(), schema.get(), schemas)) {
            wrong.accept("body" + error.getInstanceLocation(), Schemas.told(error));
        }
    }

    private static Optional<Place> schema(Optional<Place> described, String mediaType) {
        return described
                .flatMap(request -> request.find("content"))
                .flatMap(content -> content.find(mediaType))
                .flatMap(media -> media.member("schema"));
    }
}
