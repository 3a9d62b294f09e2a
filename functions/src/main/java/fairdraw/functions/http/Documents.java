package fairdraw.functions.http;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Public documents, which many clients read at once and caches may keep (RFC 9110 §8.8, RFC 9111).
 */
public final class Documents {

    private static final String READING = "GET, HEAD";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /**
     * The time for which a copy may be used without revalidation, as directives of Cache-Control.
     */
    public record Freshness(String directives) {

        /** For ever, since nothing in the document can change any more. */
        public static final Freshness FOR_EVER = new Freshness("max-age=31536000, immutable");

        /** For no time, since the document grows; a caller's copy may prove to be the newest. */
        public static final Freshness NONE = new Freshness("no-cache");

        /** Returns a freshness of some seconds. */
        public static Freshness ofSeconds(int seconds) {
            return new Freshness("max-age=" + seconds);
        }
    }

    private Documents() {}

    /**
     * Returns a guard that admits everybody with GET or HEAD and answers any other method with 405.
     */
    static Guard<Guard.Anyone> guard() {
        return (request, handler) ->
                switch (request.method()) {
                    // The gateway drops the body of an answer to HEAD and takes its length from it.
                    case "GET", "HEAD" -> handler.handle(request, new Guard.Anyone());
                    default -> notAllowed();
                };
    }

    private static Reply notAllowed() {
        return Reply.withHeader(
                Reply.json(405, Json.object().put("error", "Method not allowed")),
                "Allow",
                READING);
    }

    /** Returns the document, or 304 for a caller who already has it. */
    public static Reply reply(Request request, Freshness freshness, Reply.Answer document) {
        String tag = Sha256.hex(document.body().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        Reply.Answer found = isKnown(request, tag) ? unchanged(document) : document;
        return Reply.withHeader(
                Reply.withHeader(found, "ETag", '"' + tag + '"'),
                "Cache-Control",
                "public, " + freshness.directives());
    }

    private static boolean isKnown(Request request, String tag) {
        String known = String.join(",", request.headers("If-None-Match")).strip();
        return known.equals("*")
                || TAG.matcher(known).results().anyMatch(each -> each.group(1).equals(tag));
    }

    private static Reply.Answer unchanged(Reply.Answer document) {
        return new Reply.Answer(304, document.headers(), "");
    }
}
