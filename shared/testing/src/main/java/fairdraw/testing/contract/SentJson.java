package fairdraw.testing.contract;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request body, read as the document says: a byte order mark is ignored, and a member that is
 * null or an empty text is absent. Where the schema does not allow an empty list, that is an empty
 * object, or absent if null is allowed.
 */
final class SentJson {

    /** The largest number of passes over a body, enough for the deepest nesting in the document. */
    private static final int ROUNDS = 20;

    private SentJson() {}

    /** Returns the body as JSON; empty if it is not JSON. */
    static Optional<JsonNode> parse(String text) {
        return Json.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** Returns the faults that remain in a body after it is read by these rules. */
    static List<Error> against(JsonNode sent, Place schema, Schemas schemas) {
        JsonNode body = sent.deepCopy();
        List<Error> errors = schemas.against(body, schema);
        for (int round = 0; round < ROUNDS && !errors.isEmpty(); round++) {
            boolean changed = false;
            for (Error error : errors) {
                var place = JsonPointer.compile(error.getInstanceLocation().toString());
                if (!place.matches()) {
                    changed |= mend(body, place, errors);
                } else if (isEmptyList(body) && asksFor("object", error)) {
                    body = JsonNodeFactory.instance.objectNode();
                    changed = true;
                }
            }
            if (!changed) {
                return errors;
            }
            errors = schemas.against(body, schema);
        }
        return errors;
    }

    private static boolean mend(JsonNode body, JsonPointer place, List<Error> errors) {
        JsonNode value = body.at(place);
        JsonNode parent = body.at(Objects.requireNonNull(place.head()));
        String name = Objects.requireNonNull(place.last()).getMatchingProperty();
        if (parent instanceof ObjectNode members) {
            if (value.isNull() || (value.isString() && value.asString().isEmpty())) {
                members.remove(name);
                return true;
            }
            if (isEmptyList(value) && asksFor("null", place, errors)) {
                members.remove(name);
                return true;
            }
            if (isEmptyList(value) && asksFor("object", place, errors)) {
                members.putObject(name);
                return true;
            }
        }
        return false;
    }

    private static boolean asksFor(String type, JsonPointer place, List<Error> errors) {
        return errors.stream()
                .filter(error -> place.toString().equals(error.getInstanceLocation().toString()))
                .anyMatch(error -> asksFor(type, error));
    }

    private static boolean asksFor(String type, Error error) {
        return error.getKeyword().equals("type")
                && Arrays.toString(error.getArguments()).contains(type);
    }

    private static boolean isEmptyList(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }
}
