package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.FileListing.Form;
import fairdraw.functions.http.FileListing.Pages;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import java.time.InstantSource;

/** Lists of winners: JSON page by page, or all of it as one CSV file. */
final class WinnersView {

    /** The number of rows read at once, which even at their longest stay far below a megabyte. */
    private static final int ROWS = 500;

    private final FileListing listing;

    WinnersView(InstantSource clock) {
        listing = new FileListing(clock, ROWS);
    }

    /**
     * Returns the rank after which a page begins, -1 for the first page; refuses a cursor that no
     * list has issued.
     */
    static int rankAfter(Page.Wanted wanted) {
        String cursor = wanted.after().orElse("-1");
        if (wanted.after().isPresent() && !cursor.matches("[0-9]{1,8}")) {
            throw BadInput.mustBe("after", "the next of an earlier answer");
        }
        return Integer.parseInt(cursor);
    }

    /** Answers with the list as CSV if {@code Accept} ranks it higher, else as JSON. */
    <T> Reply reply(Request request, DrawId drawId, Form<T> form, Pages<T> pages) {
        return listing.reply(request, "winners-" + drawId + ".csv", form, pages);
    }
}
