package fairdraw.functions.json;

import fairdraw.domain.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids as callers write them, in paths, queries and bodies. */
public final class Identifier {

    /** What is read of a text that nothing can have as its id. */
    public static final String OF_NOTHING = "!";

    /** No id of ours is half as long, and a key of DynamoDB holds no more than 1,024. */
    private static final int MOST_BYTES = 512;

    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern TICKET =
            Pattern.compile("[Ll][Xx]-[0-9]{4}-[0-9]{4}-[0-9A-Za-z]{8}");

    private Identifier() {}

    /**
     * The id in the form in which it is kept: UUIDs in lower case (RFC 9562 §4), tickets'
     * references in capitals, other ids of ours as {@link Ids#kept} says, partners' own as they
     * were sent. {@link #OF_NOTHING} when it is empty, longer than 512 bytes, or holds control
     * characters or what is no character.
     */
    public static String read(String text) {
        if (text.isEmpty()
                || text.length() > MOST_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                || !text.codePoints().allMatch(Identifier::isPrintable)) {
            return OF_NOTHING;
        }
        if (TICKET.matcher(text).matches()) {
            return text.toUpperCase(Locale.ROOT);
        }
        return Ids.kept(text).or(() -> uuid(text)).orElse(text);
    }

    /** The UUID in lower case; empty for a text that is none. */
    public static Optional<String> uuid(String text) {
        return Optional.of(text)
                .filter(sent -> UUID.matcher(sent).matches())
                .map(sent -> sent.toLowerCase(Locale.ROOT));
    }

    /** Whether it is neither a control character, half a surrogate pair nor U+FFFE or the like. */
    public static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !JsonTree.isHalf(codePoint)
                && (codePoint & 0xFFFE) != 0xFFFE
                && !(0xFDD0 <= codePoint && codePoint <= 0xFDEF);
    }
}
