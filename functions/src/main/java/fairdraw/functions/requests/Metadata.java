package fairdraw.functions.requests;

import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;

/** The JSON object that a caller stores with a draw. */
final class Metadata {

    private static final String MEMBER = "metadata";
    private static final int LONGEST = 8_192;

    private Metadata() {}

    /** Returns its text, if there is one. */
    static Optional<String> optional(JsonBody body) {
        Optional<String> text = body.optionalTree(MEMBER).map(Json::text);
        if (text.filter(json -> json.codePointCount(0, json.length()) > LONGEST).isPresent()) {
            body.refuse(MEMBER, "an object of at most " + LONGEST + " characters");
            return Optional.empty();
        }
        return text;
    }
}
