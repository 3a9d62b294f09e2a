package fairdraw.functions.json;

import fairdraw.domain.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids as callers write them in paths, queries and bodies. */
public final class Identifier {

    /** The id read from a text that cannot be the id of anything. */
    public static final String OF_NOTHING = "!";

    /** No id of ours is half as long, and a key in DynamoDB has at most 1,024 bytes. */
    private static final int MOST_BYTES = 512;

    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern TICKET =
            Pattern.compile("[Ll][Xx]-[0-9]{4}-[0-9]{4}-[0-9A-Za-z]{8}");

    private Identifier() {}

    /**
     * Returns the id in its stored form: UUIDs in lower case (RFC 9562 §4), ticket references in
     * capitals, our other ids as {@link Ids#kept} says, partners' own ids as they were sent.
     * Returns {@link #OF_NOTHING} if it is blank, longer than 512 bytes, or contains control
     * characters or code points that are no characters.
     */
    public static String read(String text) {
        if (text.isBlank()
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

    /**
     * Returns the text, or {@link #OF_NOTHING} if it is blank, as the placeholder for a member that
     * was refused is.
     */
    public static String orNothing(String text) {
        return text.isBlank() ? OF_NOTHING : text;
    }

    /** Returns the UUID in lower case; empty if the text is not a UUID. */
    public static Optional<String> uuid(String text) {
        return Optional.of(text)
                .filter(sent -> UUID.matcher(sent).matches())
                .map(sent -> sent.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a code point is neither a control character, half a surrogate pair nor a noncharacter
     * such as U+FFFE.
     */
    public static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !JsonTree.isHalf(codePoint)
                && (codePoint & 0xFFFE) != 0xFFFE
                && !(0xFDD0 <= codePoint && codePoint <= 0xFDEF);
    }
}
