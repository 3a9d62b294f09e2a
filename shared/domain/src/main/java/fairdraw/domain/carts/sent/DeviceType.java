package fairdraw.domain.carts.sent;

import java.util.Locale;
import java.util.Optional;

/** The type of device that a cart was paid on. */
public enum DeviceType {
    MOBILE,
    DESKTOP,
    APP,
    UNKNOWN;

    /** The misspelling of the last word in the published list. */
    private static final String MISSPELT = "unkown";

    /**
     * Returns the type with that name in any case, in the published spelling or the correct one;
     * empty for any other word.
     */
    public static Optional<DeviceType> of(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals(MISSPELT)) {
            return Optional.of(UNKNOWN);
        }
        for (DeviceType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns the word used in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
