package fairdraw.domain.campaigns.participants;

import java.util.Optional;

/**
 * A means by which a participant can be reached, of which a campaign knows one participant only.
 *
 * @param hash the keyed hash of the address or the number
 */
public record Contact(Means means, String hash) {

    private static final char END = '#';

    /** The kinds of contacts. */
    public enum Means {
        EMAIL,
        PHONE
    }

    /** Returns the contact that a text names; empty if it names none. */
    public static Optional<Contact> parse(String text) {
        int end = text.indexOf(END);
        return end < 0
                ? Optional.empty()
                : Optional.of(
                        new Contact(
                                Means.valueOf(text.substring(0, end)), text.substring(end + 1)));
    }

    /** Returns the name of this contact in its campaign. */
    public String text() {
        return means.name() + END + hash;
    }
}
