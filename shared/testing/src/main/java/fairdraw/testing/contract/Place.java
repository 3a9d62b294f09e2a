package fairdraw.testing.contract;

import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in the document.
 *
 * @param pointer the path from the root, a JSON Pointer (RFC 6901)
 */
record Place(JsonNode root, String pointer, JsonNode node) {

    /** Parses a document in YAML and returns its root. */
    static Place of(String yaml) {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        JsonNode root = JsonMapper.shared().valueToTree(new Load(settings).loadFromString(yaml));
        return new Place(root, "", root);
    }

    /** Returns the document's root. */
    Place top() {
        return new Place(root, "", root);
    }

    /** Returns the member of that name, with a reference resolved. */
    Optional<Place> find(String name) {
        return member(name).map(Place::meant);
    }

    /** Returns the member of that name as it is written, without resolving a reference. */
    Optional<Place> member(String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Place(root, pointer + "/" + escaped(name), member));
    }

    /** Returns the names of the members. */
    Stream<String> names() {
        return node.propertyNames().stream();
    }

    /** Returns the elements of a list. */
    Stream<Place> elements() {
        return Stream.iterate(0, index -> index < node.size(), index -> index + 1)
                .map(index -> new Place(root, pointer + "/" + index, node.get(index)).meant());
    }

    /** Returns the text of a member; the empty text if it is absent. */
    String text(String name) {
        return node.path(name).asString("");
    }

    /** Whether the member is present and true. */
    boolean says(String name) {
        return node.path(name).asBoolean(false);
    }

    private Place meant() {
        String reference = text("$ref");
        if (reference.isEmpty()) {
            return this;
        }
        String target = reference.substring(1);
        JsonNode found = root.at(JsonPointer.compile(target));
        if (found.isMissingNode()) {
            throw new IllegalStateException(pointer + " refers to nothing: " + reference);
        }
        return new Place(root, target, found).meant();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
