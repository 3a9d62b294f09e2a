package fairdraw.functions.http;

import fairdraw.domain.Page;
import java.util.function.Function;

/** Lists by cursor: {@code ?limit=1..100&after=} is answered by {@code {"data", "next"}}. */
public final class Listing {
    private static final int LONGEST_CURSOR = 200;

    private Listing() {}

    /**
     * What part of a list a request asks for.
     *
     * @throws BadInput when its limit is not from 1 to 100 or its cursor was not given by a list
     */
    public static Page.Wanted wanted(Request request) {
        var limit = request.query("limit", 1, 100, 20);
        var after = request.query("after").filter(cursor -> !cursor.isEmpty());
        if (after.filter(cursor -> cursor.length() > LONGEST_CURSOR).isPresent()) {
            throw BadInput.mustBe("after", "the next of an earlier answer");
        }
        return new Page.Wanted(limit, after);
    }

    /** A page as the answer to the request for it. */
    public static <T> Reply.Answer reply(Page<T> page, Function<T, Json> form) {
        return Reply.json(
                200,
                Json.object()
                        .put("data", page.items().stream().map(form).toList())
                        .put("next", page.next()));
    }
}
