package fairdraw.functions.requests;

import fairdraw.domain.about.Organiser;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;

/** The reader of the facts that organisations publish about themselves. */
public final class AboutReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 1_000;

    private AboutReader() {}

    /** Reads the public face of an organisation; null removes it, and absent it stays. */
    public static Optional<Organiser> organiser(JsonBody body, Optional<Organiser> current) {
        Optional<Organiser> sent =
                body.optionalObject("organiser")
                        .map(face -> new Organiser(face.text("name", LONGEST_NAME), url(face)));
        return sent.isPresent() || body.isNull("organiser") ? sent : current;
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
