package fairdraw.functions.draws;

import fairdraw.functions.http.Json;
import fairdraw.functions.http.JsonBody;
import java.util.Map;
import java.util.Optional;

/** The JSON object that a caller keeps with a draw. */
final class Metadata {

    private static final int LONGEST = 8_192;

    private Metadata() {}

    /** Its text, if there is one. */
    static Optional<String> optional(JsonBody body) {
        Optional<Object> value = body.value("metadata");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = Json.text(value.get());
        if (!(value.get() instanceof Map<?, ?>) || text.length() > LONGEST) {
            body.refuse("metadata", "an object of at most " + LONGEST + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
