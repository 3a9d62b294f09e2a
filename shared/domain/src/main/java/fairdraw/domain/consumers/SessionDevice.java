package fairdraw.domain.consumers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The device that a session was opened on: a keyed hash of the fingerprint it sent, different in
 * every session.
 *
 * @param session the session's id
 * @param pepper the generation of the pepper that keys the hash
 * @param tag the hash, 22 characters of base64url
 */
public record SessionDevice(String session, int pepper, String tag) {

    private static final Pattern FORM =
            Pattern.compile("(sess_[0-9A-Z]{26})\\.([0-9]{1,9})\\.([A-Za-z0-9_-]{22})");

    /** Returns the text stored with a place whose holder entered without a fingerprint. */
    public String text() {
        return session + '.' + pepper + '.' + tag;
    }

    /**
     * Parses a text that {@link #text} wrote; empty for any other text, such as a draw's own tag.
     */
    static Optional<SessionDevice> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new SessionDevice(
                                form.group(1), Integer.parseInt(form.group(2)), form.group(3)))
                : Optional.empty();
    }
}
