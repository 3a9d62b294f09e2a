package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.FileListing.Form;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists of the entries of a draw: JSON page by page, or all of it as one CSV file. */
final class EntriesView {

    static final String SEARCH = "search";

    /** As much as an e-mail address can have. */
    private static final int LONGEST_SEARCH = 320;

    /** The number of rows read at once, which even at their longest stay below a megabyte. */
    private static final int ROWS = 200;

    private final FileListing listing;

    EntriesView(InstantSource clock) {
        listing = new FileListing(clock, ROWS);
    }

    /** The entries of one draw. */
    interface Source<T> {

        /** Whether a text can be the cursor of a page of all entries. */
        boolean isCursor(String text);

        /** Returns a page of all entries. */
        Page<T> page(Page.Wanted wanted);

        /** Returns the few entries that a text finds. */
        List<T> search(String text);

        /** Returns a name that no other entry of the draw has. */
        String place(T entry);
    }

    /** Answers with the entries that the request's search finds, or with all without one. */
    <T> Reply reply(Request request, DrawId drawId, Form<T> form, Source<T> source) {
        Optional<String> search = search(request);
        if (search.isEmpty()
                && Listing.wanted(request).after().filter(at -> !source.isCursor(at)).isPresent()) {
            throw BadInput.mustBe("after", "the next of an earlier answer");
        }
        return listing.reply(
                request,
                "entries-" + drawId + ".csv",
                form,
                wanted ->
                        search.map(text -> found(source, text, wanted))
                                .orElseGet(() -> source.page(wanted)));
    }

    private static Optional<String> search(Request request) {
        Optional<String> text = request.query(SEARCH);
        if (text.filter(sent -> sent.codePointCount(0, sent.length()) > LONGEST_SEARCH)
                .isPresent()) {
            throw BadInput.mustBe(SEARCH, "at most " + LONGEST_SEARCH + " characters");
        }
        return text;
    }

    private static <T> Page<T> found(Source<T> source, String text, Page.Wanted wanted) {
        String after = wanted.after().orElse("");
        // Nothing is called by what cannot be printed.
        boolean isName = text.codePoints().allMatch(Identifier::isPrintable);
        List<T> all = isName ? source.search(text) : List.of();
        List<T> behind =
                all.stream()
                        .filter(entry -> source.place(entry).compareTo(after) > 0)
                        .sorted(Comparator.comparing(source::place))
                        .toList();
        return Page.of(behind, wanted.limit(), source::place);
    }
}
