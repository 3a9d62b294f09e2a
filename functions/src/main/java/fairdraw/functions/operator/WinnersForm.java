package fairdraw.functions.operator;

import fairdraw.domain.Page;
import fairdraw.functions.http.BadInput;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lists of winners share: pages, and comma-separated values (RFC 4180) that a spreadsheet may
 * open.
 */
final class WinnersForm {

    private static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    private WinnersForm() {}

    static boolean wantsCsv(Request request) {
        return request.header("Accept").filter(type -> type.contains("text/csv")).isPresent();
    }

    /** The rank behind which a page begins, -1 for the first; refuses what no list has given. */
    static int rankAfter(Page.Wanted wanted) {
        String cursor = wanted.after().orElse("-1");
        if (wanted.after().isPresent() && !cursor.matches("[0-9]{1,8}")) {
            throw BadInput.mustBe("after", "the next of an earlier answer");
        }
        return Integer.parseInt(cursor);
    }

    /** A page as CSV; the header {@code X-Next-After} holds what to go on after, if anything. */
    static Reply csv(String text, Optional<String> after) {
        Reply.Answer answer = Reply.of(200, CONTENT_TYPE, text);
        return after.map(next -> Reply.withHeader(answer, "X-Next-After", next)).orElse(answer);
    }

    /** Lines under their header, as RFC 4180 has them. */
    static String csv(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Quoted; what a spreadsheet would take for a formula is kept from being one. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" : "";
        return '"' + safe + text.replace("\"", "\"\"") + '"';
    }
}
