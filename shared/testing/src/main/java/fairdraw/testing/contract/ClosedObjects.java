package fairdraw.testing.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of a document with closed objects, which have only the members that their schema names, so
 * that a member that is answered but not described is found. A schema that names no members stays
 * open.
 */
final class ClosedObjects {

    private static final List<String> BRANCHES = List.of("allOf", "oneOf", "anyOf");
    private static final String REST = "unevaluatedProperties";

    private final JsonNode root;

    private ClosedObjects(JsonNode root) {
        this.root = root;
    }

    /** Returns a copy of the document with closed objects. */
    static JsonNode in(JsonNode document) {
        JsonNode copy = document.deepCopy();
        new ClosedObjects(copy).everySchemaOf(copy);
        return copy;
    }

    /** Closes the schemas of parameters, headers and bodies, and the named schemas. */
    private void everySchemaOf(JsonNode node) {
        if (node.get("schemas") instanceof ObjectNode named) {
            named.values().forEach(this::within);
        }
        if (node.get("schema") instanceof ObjectNode schema) {
            close(schema);
        }
        node.forEach(this::everySchemaOf);
    }

    private void close(JsonNode schema) {
        within(schema);
        if (schema instanceof ObjectNode object
                && !object.has(REST)
                && namesMembers(object, new HashSet<>())) {
            object.put(REST, false);
        }
    }

    /**
     * Closes the schemas inside a schema, but not that schema, which may be a part of one with more
     * members.
     */
    private void within(JsonNode schema) {
        schema.path("properties").forEach(this::close);
        Stream.of("items", "additionalProperties")
                .flatMap(name -> Optional.ofNullable(schema.get(name)).stream())
                .forEach(this::close);
        BRANCHES.forEach(name -> schema.path(name).forEach(this::within));
    }

    private boolean namesMembers(JsonNode schema, Set<String> visited) {
        String reference = schema.path("$ref").asString("");
        return schema.has("properties")
                || BRANCHES.stream()
                        .flatMap(name -> schema.path(name).valueStream())
                        .anyMatch(branch -> namesMembers(branch, visited))
                || (!reference.isEmpty()
                        && visited.add(reference)
                        && namesMembers(
                                root.at(JsonPointer.compile(reference.substring(1))), visited));
    }
}
