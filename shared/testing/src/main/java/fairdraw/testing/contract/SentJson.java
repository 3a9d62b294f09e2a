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
 * A body as the document says that it is read: a byte order mark is ignored, a member that is null
 * or an empty text is absent, and an empty list is an empty object, or absent where null may stand,
 * where the schema admits it no other way.
 */
final class SentJson {

    /** As deep as anything that is nested in the document. */
    private static final int ROUNDS = 20;

    private SentJson() {}

    /** The text of a body as JSON; empty where it is none. */
    static Optional<JsonNode> parse(String text) {
        return Json.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** Returns the faults that are left of a body that was read so. */
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
