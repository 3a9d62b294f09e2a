package fairdraw.functions.http;

import fairdraw.domain.Page;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists that are answered as JSON page by page, or all of it as one CSV file. */
public final class FileListing {

    private static final List<String> OFFERED = List.of("application/json", Csv.MEDIA_TYPE);

    /**
     * The size in bytes of an answer, escaped as the gateway gets it, after which a file continues
     * in the next one.
     */
    private static final int LARGEST = 5_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final int rows;

    /**
     * Creates lists that are read in parts.
     *
     * @param rows the number of rows to read at once, which even at their longest have to stay far
     *     below a megabyte
     */
    public FileListing(InstantSource clock, int rows) {
        this.clock = clock;
        this.rows = rows;
    }

    /** The reader of a part of a list. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> page(Page.Wanted wanted);
    }

    /** The forms of a row: a JSON object, and the cells under these headings. */
    public record Form<T>(
            List<String> headings, Function<T, Json> json, Function<T, List<String>> cells) {}

    /** Answers with the list as CSV if {@code Accept} ranks it higher, else as JSON. */
    public <T> Reply reply(Request request, String fileName, Form<T> form, Pages<T> pages) {
        Page.Wanted wanted = Listing.wanted(request);
        Reply.Answer answer =
                Accept.of(request).preferred(OFFERED).equals(Csv.MEDIA_TYPE)
                        ? csv(fileName, wanted.after(), form, pages)
                        : Listing.reply(wanted, pages::page, form.json());
        return Reply.withHeader(answer, "Vary", "Accept");
    }

    /**
     * Answers with the rows after the cursor, as many as fit; {@code X-Next-After} holds the cursor
     * of the next part. Only the first part has headings, so that the parts make one file.
     */
    private <T> Reply.Answer csv(
            String fileName, Optional<String> after, Form<T> form, Pages<T> pages) {
        Instant until = clock.instant().plus(LONGEST);
        StringBuilder text = new StringBuilder();
        if (after.isEmpty()) {
            text.append(Csv.headings(form.headings()));
        }
        Optional<String> next = after;
        long bytes = 0;
        do {
            Page<T> page = pages.page(new Page.Wanted(rows, next));
            for (T item : page.items()) {
                String row = Csv.row(form.cells().apply(item));
                bytes += AnswerSize.of(row);
                text.append(row);
            }
            next = page.next();
        } while (next.isPresent() && bytes < LARGEST && clock.instant().isBefore(until));
        Reply.Answer file = Csv.file(fileName, text.toString());
        return next.map(cursor -> Reply.withHeader(file, "X-Next-After", cursor)).orElse(file);
    }
}
