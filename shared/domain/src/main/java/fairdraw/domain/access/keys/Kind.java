package fairdraw.domain.access.keys;

import java.util.Locale;

/** Whether a key must stay with its owner's servers or may be shown in a page. */
public enum Kind {
    SECRET,
    PUBLISHABLE;

    /** The word in forms and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
