package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The bytes that are left of one answer while it is put together. */
public final class AnswerRoom {

    private long left;

    /** The room beside {@code parts} of the answer's body. */
    public AnswerRoom(String... parts) {
        left = AnswerSize.LARGEST;
        for (String part : parts) {
            left -= AnswerSize.of(part);
        }
    }

    /** Takes the place of a part, unless there is too little. */
    public boolean take(String part) {
        int size = AnswerSize.of(part);
        if (size > left) {
            return false;
        }
        left -= size;
        return true;
    }

    /** The first of these for which there is room. */
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
