package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Accept;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.Csv;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists of winners: JSON page by page, or all of it as one CSV file. */
final class WinnersView {

    private static final List<String> OFFERED = List.of("application/json", Csv.MEDIA_TYPE);

    /** The number of rows read at once, which even at their longest stay far below a megabyte. */
    private static final int ROWS = 500;

    /**
     * The size in bytes of an answer, escaped as the gateway gets it, after which a file continues
     * in the next one.
     */
    private static final int LARGEST = 5_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final InstantSource clock;

    WinnersView(InstantSource clock) {
        this.clock = clock;
    }

    /** The reader of a part of a list. */
    @FunctionalInterface
    interface Pages<T> {
        Page<T> page(Page.Wanted wanted);
    }

    /** The forms of a winner: a JSON object, and the cells under these headings. */
    record Form<T>(
            List<String> headings, Function<T, Json> json, Function<T, List<String>> cells) {}

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
        Page.Wanted wanted = Listing.wanted(request);
        Reply.Answer answer =
                Accept.of(request).preferred(OFFERED).equals(Csv.MEDIA_TYPE)
                        ? csv(drawId, wanted.after(), form, pages)
                        : Listing.reply(wanted, pages::page, form.json());
        return Reply.withHeader(answer, "Vary", "Accept");
    }

    /**
     * Answers with the rows after the cursor, as many as fit; {@code X-Next-After} holds the cursor
     * of the next part. Only the first part has headings, so that the parts make one file.
     */
    private <T> Reply.Answer csv(
            DrawId drawId, Optional<String> after, Form<T> form, Pages<T> pages) {
        Instant until = clock.instant().plus(LONGEST);
        StringBuilder rows = new StringBuilder();
        if (after.isEmpty()) {
            rows.append(Csv.headings(form.headings()));
        }
        Optional<String> next = after;
        long bytes = 0;
        do {
            Page<T> page = pages.page(new Page.Wanted(ROWS, next));
            for (T item : page.items()) {
                String row = Csv.row(form.cells().apply(item));
                bytes += AnswerSize.of(row);
                rows.append(row);
            }
            next = page.next();
        } while (next.isPresent() && bytes < LARGEST && clock.instant().isBefore(until));
        Reply.Answer file = Csv.file("winners-" + drawId + ".csv", rows.toString());
        return next.map(cursor -> Reply.withHeader(file, "X-Next-After", cursor)).orElse(file);
    }
}
