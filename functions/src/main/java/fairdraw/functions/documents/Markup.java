package fairdraw.functions.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML around texts, which are escaped on their way in. */
final class Markup {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\n]]");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    private Markup() {}

    /**
     * Returns a text as HTML shows it. Characters that are not seen, some of which turn the writing
     * around, are shown as missing ones.
     */
    static String text(String text) {
        return UNSEEN.matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Returns an element with a text in it. */
    static String element(String name, String text) {
        return "<" + name + ">" + text(text) + "</" + name + ">";
    }

    /** Returns a link to an address on the web; the bare text for any other address. */
    static String link(String address, String text) {
        return WEB.matcher(address).matches()
                ? "<a href=\"%s\" rel=\"noopener nofollow\">%s</a>"
                        .formatted(text(address), text(text))
                : text(text);
    }

    /** Returns a time, to the minute. */
    static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, MINUTES.format(at));
    }

    /** Returns a row of a list of names with their values; {@code value} is HTML. */
    static String row(String name, String value) {
        return element("dt", name) + "<dd>" + value + "</dd>\n";
    }

    /** Returns a template with HTML at its places, which is not searched for further places. */
    static String fill(String template, Map<String, String> html) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(html.getOrDefault(place.group(1), "")));
    }
}
