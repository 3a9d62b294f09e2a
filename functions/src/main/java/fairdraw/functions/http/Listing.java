package fairdraw.functions.http;

import fairdraw.domain.Page;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a list that a request asks for: {@code ?limit=1..100&after=}, which is answered with
 * {@code {"data", "next"}}, or {@code ?page=&limit=}.
 */
public final class Listing {
    /** The members of a query by cursor. */
    public static final String LIMIT = "limit";

    public static final String AFTER = "after";

    private static final String PAGE = "page";
    private static final int LAST_PAGE = 100_000_000;
    private static final int LARGEST = 100;
    private static final int USUAL = 20;
    private static final int LONGEST_CURSOR = 200;

    /** The room for the rest of an answer besides its rows, ample for a cursor and commas. */
    private static final String AROUND = " ".repeat(2_000);

    private Listing() {}

    /**
     * Returns the part of a list that a request asks for.
     *
     * @throws BadInput if its limit is not from 1 to 100 or its cursor was not issued by a list
     */
    public static Page.Wanted wanted(Request request) {
        return new Page.Wanted(limit(request, LIMIT), cursor(request, AFTER));
    }

    /**
     * Returns the number of the requested page, counted from 1.
     *
     * @throws BadInput above 100,000,000; up to there, pages beyond the last are empty
     */
    public static int page(Request request) {
        return request.query(PAGE, 1, LAST_PAGE, 1);
    }

    /**
     * Returns the largest number of items on the page, 20 unless the request sets one.
     *
     * @throws BadInput if it is not from 1 to 100
     */
    public static int limit(Request request) {
        return limit(request, LIMIT);
    }

    /** Returns the same for a list that has another name for it. */
    public static int limit(Request request, String name) {
        return request.query(name, 1, LARGEST, USUAL);
    }

    /**
     * Returns the cursor after which the requested part of a list begins, if the request has one.
     *
     * @throws BadInput if it is too long for a cursor of ours or contains characters that none of
     *     them has
     */
    public static Optional<String> cursor(Request request, String name) {
        var cursor = request.query(name).filter(text -> !text.isEmpty());
        if (cursor.filter(text -> !isCursor(text)).isPresent()) {
            throw BadInput.mustBe(name, "a cursor of an earlier answer");
        }
        return cursor;
    }

    private static boolean isCursor(String text) {
        return text.length() <= LONGEST_CURSOR
                && text.codePoints().allMatch(Identifier::isPrintable);
    }

    /**
     * Answers with the requested part of a list, or with fewer rows, but at least one, if they do
     * not all fit into an answer.
     *
     * @param pages reads a part of the list
     */
    public static <T> Reply.Answer reply(
            Page.Wanted wanted, Function<Page.Wanted, Page<T>> pages, Function<T, Json> form) {
        Page<T> page = pages.apply(wanted);
        List<Json> forms = page.items().stream().map(form).toList();
        int fitting = Math.max(1, new AnswerRoom(AROUND).fitting(forms).size());
        if (fitting < forms.size()) {
            // Only the list itself knows the cursor of its rows.
            return reply(new Page.Wanted(fitting, wanted.after()), pages, form);
        }
        return Reply.json(200, Json.object().put("data", forms).put("next", page.next()));
    }
}
