package fairdraw.functions.requests;

import fairdraw.domain.about.About;
import fairdraw.domain.about.Organiser;
import fairdraw.domain.about.TermsDocument;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;
import java.util.function.Predicate;

/** The reader of the facts that organisations publish about themselves and about their draws. */
public final class AboutReader {

    private static final int LONGEST_NAME = 200;
    private static final int HASH_LENGTH = 64;
    private static final int LONGEST_PRIZE = 200;
    private static final int LONGEST_URL = 1_000;

    private AboutReader() {}

    /** Reads the public face of an organisation; null removes it, and absent it stays. */
    public static Optional<Organiser> organiser(JsonBody body, Optional<Organiser> current) {
        Optional<Organiser> sent =
                body.optionalObject("organiser")
                        .map(face -> new Organiser(face.text("name", LONGEST_NAME), url(face)));
        return sent.isPresent() || body.isNull("organiser") ? sent : current;
    }

    /** Reads prize and terms of a draw; null removes one, and absent it stays. */
    public static About about(JsonBody body, About current) {
        Optional<String> prize = body.optionalText("prize", LONGEST_PRIZE);
        Optional<TermsDocument> terms = body.optionalObject("terms").map(AboutReader::terms);
        return new About(
                current.organiser(),
                current.name(),
                prize.isPresent() || body.isNull("prize") ? prize : current.prize(),
                terms.isPresent() || body.isNull("terms") ? terms : current.terms(),
                current.replaces());
    }

    private static TermsDocument terms(JsonBody body) {
        String sha256 = body.text("sha256", HASH_LENGTH);
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
            body.refuse("sha256", "64 digits of lower-case hex");
        }
        Optional<String> url = url(body);
        if (url.isEmpty()) {
            body.missing("url");
        }
        return new TermsDocument(url.orElse(""), sha256);
    }

    /**
     * Reads the draw that a new one stands for.
     *
     * @param cancelled whether the same tenant has cancelled a draw of that id
     */
    public static Optional<DrawId> replaces(JsonBody body, Predicate<DrawId> cancelled) {
        Optional<DrawId> sent = body.optionalText("replaces", LONGEST_NAME).map(DrawId::new);
        if (sent.filter(cancelled.negate()).isPresent()) {
            body.refuse("replaces", "the id of a cancelled draw");
        }
        return sent;
    }

    /** Reads an address that a page may link to; a browser would run other schemes as code. */
    private static Optional<String> url(JsonBody body) {
        Optional<String> sent = body.optionalText("url", LONGEST_URL);
        if (sent.filter(text -> !text.matches("(?i:https?)://[^\\s/?#]+\\S*")).isPresent()) {
            body.refuse("url", "an address that begins with https:// or http://");
        }
        return sent;
    }
}
