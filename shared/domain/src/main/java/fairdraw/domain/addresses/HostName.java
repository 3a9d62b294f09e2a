package fairdraw.domain.addresses;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Host names under the rules of UTS 46, non-transitional, with the STD3 rules.
 *
 * <p>The JDK's {@code java.net.IDN} follows IDNA 2003, where {@code straße.de} is {@code
 * strasse.de}: two owners would be one. The JDK's Unicode data suffice for the mapping, though; a
 * test compares every character with ICU4J, whose 14 MB every function would have to load.
 * Invisible characters, which UTS 46 partly ignores and partly allows in context (the joiners), are
 * refused in either spelling of a label. Mixed directions (RFC 5893) are not checked.
 */
public final class HostName {

    /** The result of reading a text as a host name. */
    public sealed interface Read {}

    /**
     * A host name.
     *
     * @param name in lower-case ASCII, with non-ASCII labels as A-labels, without a final dot
     */
    public record Ascii(String name) implements Read {

        /** Whether the name is below a top-level domain and does not end in a number. */
        boolean isBelowTopLevel() {
            String last = name.substring(name.lastIndexOf('.') + 1);
            return last.length() < name.length() && !DIGITS.matcher(last).matches();
        }
    }

    /** The reason why a text is not a host name. */
    public enum Fault implements Read {
        /** It contains characters that no name may have, or an invalid A-label. */
        NO_DOMAIN_NAME,
        UNDERSCORE,
        /** A label is empty, too long, or not made of letters, digits and inner hyphens. */
        LABEL,
        LENGTH
    }

    private static final String ACE = "xn--";
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;
    private static final Pattern LDH = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int FULL_STOP = 0x3002;
    private static final int DOTLESS_I = 0x131;
    private static final int SHARP_S = 0xDF;
    private static final int CAPITAL_SHARP_S = 0x1E9E;

    /** The characters that IDNA 2003 mapped to others and UTS 46 keeps: ß and the final sigma. */
    private static final Set<String> KEPT = Set.of("\u00DF", "\u03C2");

    private HostName() {}

    /** Returns the name in a text, or the reason why it is none. */
    public static Read read(String text) {
        Optional<String> mapped = mapped(text);
        if (mapped.isEmpty()) {
            return Fault.NO_DOMAIN_NAME;
        }
        String name = mapped.get();
        if (name.indexOf('_') >= 0) {
            return Fault.UNDERSCORE;
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        List<String> labels = new ArrayList<>();
        for (String label : bare.split("\\.", -1)) {
            Optional<String> ascii = label(label);
            if (ascii.isEmpty()) {
                return label.startsWith(ACE) ? Fault.NO_DOMAIN_NAME : Fault.LABEL;
            }
            labels.add(ascii.get());
        }
        String whole = String.join(".", labels);
        return whole.length() <= LONGEST_NAME ? new Ascii(whole) : Fault.LENGTH;
    }

    /**
     * Returns the text after the mapping and in NFC; empty if it contains a disallowed character.
     */
    private static Optional<String> mapped(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        StringBuilder mapped = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            Optional<String> character = mapped(point);
            if (character.isEmpty()) {
                return Optional.empty();
            }
            mapped.append(character.get());
        }
        return Optional.of(Normalizer.normalize(mapped, Form.NFC));
    }

    private static Optional<String> mapped(int point) {
        String character = Character.toString(point);
        if (point < 0x80) {
            return Optional.of(character.toLowerCase(Locale.ROOT));
        }
        if (point == FULL_STOP || point == 0xFF0E || point == 0xFF61) {
            return Optional.of(".");
        }
        String mapped = KEPT.contains(character) ? character : folded(folded(character));
        return Optional.of(mapped)
                .filter(_ -> Visible.isVisible(character) && Visible.isVisible(mapped))
                .filter(HostName::isHostText);
    }

    private static String folded(String text) {
        String folded =
                Normalizer.normalize(text, Form.NFKC)
                        .codePoints()
                        .mapToObj(HostName::folded)
                        .collect(Collectors.joining());
        return Normalizer.normalize(folded, Form.NFKC);
    }

    /** Folds one character by itself, since a sigma at the end of a word would fold differently. */
    private static String folded(int point) {
        String character = Character.toString(point);
        if (point == DOTLESS_I || point == SHARP_S || point == CAPITAL_SHARP_S) {
            return character.toLowerCase(Locale.ROOT);
        }
        String upper = character.toUpperCase(Locale.ROOT);
        if (Character.UnicodeScript.of(point) == Character.UnicodeScript.CHEROKEE) {
            return upper;
        }
        return upper.codePoints()
                .mapToObj(each -> Character.toString(each).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /**
     * Whether its ASCII characters are all allowed in host names, and it contains no ideographic
     * full stop and no ideographic description character.
     */
    private static boolean isHostText(String mapped) {
        return mapped.codePoints()
                .allMatch(point ->
                        point < 0x80
                                ? point == '-' || Character.isLetterOrDigit(point)
                                : point != FULL_STOP
                                        && point != 0x31EF
                                        && (point < 0x2FF0 || point > 0x2FFF));
    }

    private static Optional<String> label(String label) {
        if (label.startsWith(ACE)) {
            return Punycode.decode(label.substring(ACE.length()))
                    .filter(unicode -> unicode.chars().anyMatch(c -> c >= 0x80))
                    .filter(unicode -> mapped(unicode).filter(unicode::equals).isPresent())
                    .flatMap(HostName::label)
                    .filter(label::equals);
        }
        if (label.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(label)
                    .filter(it -> it.length() <= LONGEST_LABEL && LDH.matcher(it).matches());
        }
        boolean good =
                !label.startsWith("-")
                        && !label.endsWith("-")
                        && !isMark(label.codePointAt(0))
                        && label.length() <= LONGEST_LABEL;
        return good
                ? Optional.of(ACE + Punycode.encode(label))
                        .filter(ascii -> ascii.length() <= LONGEST_LABEL)
                : Optional.empty();
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }
}
