package fairdraw.domain.access.keys;

import java.util.Locale;

/** The kind of a key: kept secret on its owner's servers, or published in a page. */
public enum Kind {
    SECRET,
    PUBLISHABLE;

    /** Returns the word used in requests and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
