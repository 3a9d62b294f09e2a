package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The bytes that remain for the body of one answer while it is assembled. */
public final class AnswerRoom {

    private long left;

    /** Creates the room that {@code parts} of the answer's body leave. */
    public AnswerRoom(String... parts) {
        left = AnswerSize.LARGEST;
        for (String part : parts) {
            left -= AnswerSize.of(part);
        }
    }

    /** Takes the room for a part, or returns false if too little is left. */
    public boolean take(String part) {
        int size = AnswerSize.of(part);
        if (size > left) {
            return false;
        }
        left -= size;
        return true;
    }

    /** Returns the longest prefix of these objects for which there is room, and takes that room. */
    public List<Json> fitting(List<Json> forms) {
        List<Json> fitting = new ArrayList<>();
        for (Json form : forms) {
            if (!take(form.toString())) {
                break;
            }
            fitting.add(form);
        }
        return fitting;
    }
}
