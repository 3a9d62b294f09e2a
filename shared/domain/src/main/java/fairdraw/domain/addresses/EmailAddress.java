package fairdraw.domain.addresses;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the normal form by which people are compared: NFC, lower case, the domain as
 * A-labels (UTS 46). Dots and plus signs stay, since they may distinguish two people.
 *
 * @param text the normal form; any other text is refused
 */
public record EmailAddress(String text) {

    /** RFC 5321 §4.5.3.1.1 and, without the angle brackets, §4.5.3.1.3; in octets. */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final int LONGEST = 254;

    /** No address with more characters could be short enough in any normal form. */
    private static final int LONGEST_SENT = 1_000;

    /**
     * A Dot-string (RFC 5321 §4.1.2) whose atoms may contain non-ASCII characters (RFC 6531 §3.3).
     */
    private static final Pattern LOCAL_PART =
            Pattern.compile(
                    "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-[^\\x00-\\x7F]]+"
                            + "(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~\\-[^\\x00-\\x7F]]+)*");

    public EmailAddress {
        if (!normal(text).filter(text::equals).isPresent()) {
            throw new IllegalArgumentException("not the normal form of an e-mail address");
        }
    }

    /**
     * Returns the address in {@code text}, ignoring ASCII white space around it. Returns empty if
     * it is not an address or contains invisible characters, and for addresses in quotes, with
     * comments or with a number instead of a domain.
     */
    public static Optional<EmailAddress> parse(String text) {
        return normal(text).map(EmailAddress::new);
    }

    private static Optional<String> normal(String sent) {
        String text = trimmed(sent);
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST_SENT || !Visible.isVisible(text)) {
            return Optional.empty();
        }
        String local = localPart(text.substring(0, at));
        return domain(text.substring(at + 1))
                .filter(_ -> LOCAL_PART.matcher(local).matches())
                .filter(_ -> !HostName.isMark(local.codePointAt(0)))
                .filter(_ -> octets(local) <= LONGEST_LOCAL_PART)
                .map(domain -> local + '@' + domain)
                .filter(whole -> octets(whole) <= LONGEST);
    }

    private static Optional<String> domain(String text) {
        return HostName.read(text) instanceof HostName.Ascii name && name.isBelowTopLevel()
                ? Optional.of(name.name())
                : Optional.empty();
    }

    private static String localPart(String text) {
        String lower = Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Form.NFC);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || ('\t' <= c && c <= '\r');
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Leaves out the address, to keep it out of logs. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
