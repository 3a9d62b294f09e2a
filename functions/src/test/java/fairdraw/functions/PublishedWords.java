package fairdraw.functions;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.template.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The enumerations of the answers in openapi.yaml, with the values that were answered. */
final class PublishedWords {

    private static final List<String> COMPOSED = List.of("allOf", "oneOf", "anyOf");

    private final YamlNode document;
    private final Map<String, List<YamlNode>> operations = new HashMap<>();
    private final Map<String, Set<String>> published = new TreeMap<>();
    private final Map<String, Set<String>> heard = new TreeMap<>();

    private PublishedWords(YamlNode document, Map<String, String> functions) {
        this.document = document;
        for (YamlNode path : document.at("paths").members().values()) {
            for (YamlNode operation : path.members().values()) {
                operation
                        .find("operationId")
                        .map(id -> functions.getOrDefault(id.text(), id.text() + "Function"))
                        .ifPresent(function ->
                                operations
                                        .computeIfAbsent(function, _ -> new ArrayList<>())
                                        .add(operation));
            }
        }
        Set<String> visited = new HashSet<>();
        operations.values().stream()
                .flatMap(List::stream)
                .flatMap(operation -> operation.at("responses").members().values().stream())
                .flatMap(response -> schema(response).stream())
                .forEach(schema -> collect(schema, visited));
    }

    /** Returns those of the project's document. */
    static PublishedWords ofProject() {
        return new PublishedWords(
                YamlNode.read(DeployedTemplate.ROOT.resolve("infrastructure/openapi.yaml")),
                new DeployedTemplate().functionsOfOperations());
    }

    /** Returns those of a document, each of whose operations has a function of its name. */
    static PublishedWords of(YamlNode document) {
        return new PublishedWords(document, Map.of());
    }

    /** Returns every enumeration by its place in the document. */
    Map<String, Set<String>> all() {
        return published;
    }

    /** Records the enumerated values in an answer of a function. */
    synchronized void hear(String function, Answered answered) {
        if (answered.body().isEmpty() || !isJson(answered)) {
            return;
        }
        @Nullable Object value = tree(answered.body());
        List<YamlNode> schemas =
                operations.getOrDefault(function, List.of()).stream()
                        .flatMap(operation ->
                                operation
                                        .at("responses")
                                        .find(String.valueOf(answered.status()))
                                        .stream())
                        .flatMap(response -> schema(response).stream())
                        .toList();
        schemas.stream()
                .filter(schema -> schemas.size() == 1 || isMeant(schema, value))
                .forEach(schema -> hear(schema, value));
    }

    /** Returns the published values that were never answered. */
    Set<String> neverHeard() {
        return difference(published, heard);
    }

    /** Returns the answered values that are not published. */
    Set<String> neverPublished() {
        return difference(heard, published);
    }

    private static Set<String> difference(
            Map<String, Set<String>> some, Map<String, Set<String>> others) {
        Set<String> only = new TreeSet<>();
        some.forEach((place, words) ->
                words.stream()
                        .filter(word -> !others.getOrDefault(place, Set.of()).contains(word))
                        .forEach(word -> only.add(place + ": " + word)));
        return only;
    }

    /** Returns the schema of a response's JSON. */
    private Optional<YamlNode> schema(YamlNode response) {
        return resolved(response)
                .find("content")
                .flatMap(content -> content.find("application/json"))
                .flatMap(json -> json.find("schema"));
    }

    private YamlNode resolved(YamlNode node) {
        return node.find("$ref")
                .map(reference -> document.at(reference.text().substring(2).split("/")))
                .orElse(node);
    }

    private void collect(YamlNode unresolved, Set<String> visited) {
        YamlNode schema = resolved(unresolved);
        words(schema).ifPresent(words -> published.put(schema.where(), words));
        if (!schema.node().equals(unresolved.node()) && !visited.add(schema.where())) {
            return;
        }
        children(schema).forEach(child -> collect(child, visited));
    }

    private static Stream<YamlNode> children(YamlNode schema) {
        return Stream.concat(
                Stream.concat(
                        schema.find("items").stream(),
                        schema.find("properties").stream()
                                .flatMap(members -> members.members().values().stream())),
                COMPOSED.stream().flatMap(name -> branches(schema, name)));
    }

    private static Stream<YamlNode> branches(YamlNode schema, String name) {
        return schema.find(name).stream().flatMap(list -> list.elements().stream());
    }

    private static Optional<Set<String>> words(YamlNode schema) {
        return schema.find("enum")
                .or(() -> schema.find("const"))
                .map(list -> {
                    Set<String> words = new TreeSet<>();
                    list.elements().forEach(each -> words.add(each.text()));
                    return words;
                });
    }

    private void hear(YamlNode unresolved, @Nullable Object value) {
        YamlNode schema = resolved(unresolved);
        if (words(schema).isPresent()) {
            heard.computeIfAbsent(schema.where(), _ -> new TreeSet<>()).add(String.valueOf(value));
        }
        branches(schema, "allOf").forEach(each -> hear(each, value));
        Stream.of("oneOf", "anyOf")
                .flatMap(name -> branches(schema, name))
                .filter(each -> isMeant(each, value))
                .forEach(each -> hear(each, value));
        if (value instanceof List<?> list) {
            schema.find("items").ifPresent(items -> list.forEach(each -> hear(items, each)));
        }
        if (value instanceof Map<?, ?> members) {
            schema.find("properties")
                    .ifPresent(properties ->
                            properties
                                    .members()
                                    .forEach((name, each) -> {
                                        if (members.containsKey(name)) {
                                            hear(each, members.get(name));
                                        }
                                    }));
        }
    }

    /** Whether a value has this one of several forms, as far as they differ here. */
    private boolean isMeant(YamlNode unresolved, @Nullable Object value) {
        YamlNode schema = resolved(unresolved);
        if (value instanceof Map<?, ?> members) {
            return schema.find("required").stream()
                            .flatMap(required -> required.elements().stream())
                            .allMatch(name -> members.containsKey(name.text()))
                    && schema.find("properties").stream()
                            .flatMap(each -> each.members().entrySet().stream())
                            .filter(each -> members.containsKey(each.getKey()))
                            .allMatch(each ->
                                    words(resolved(each.getValue()))
                                            .map(words ->
                                                    words.contains(
                                                            String.valueOf(
                                                                    members.get(each.getKey()))))
                                            .orElse(true));
        }
        boolean ofObjects = schema.find("properties").isPresent();
        boolean ofNull =
                schema.find("type")
                        .filter(type -> type.elements().size() == 1)
                        .filter(type -> type.text().equals("null"))
                        .isPresent();
        boolean ofNumbers =
                schema.find("type").filter(type -> type.text().equals("integer")).isPresent();
        return !ofObjects && ofNull == (value == null) && ofNumbers == (value instanceof Number);
    }

    private static boolean isJson(Answered answered) {
        return String.valueOf(answered.headers().get("Content-Type")).contains("application/json");
    }

    private static @Nullable Object tree(String body) {
        try {
            return JsonTree.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
