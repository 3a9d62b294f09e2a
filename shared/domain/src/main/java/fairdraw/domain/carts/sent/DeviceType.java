package fairdraw.domain.carts.sent;

import java.util.Locale;
import java.util.Optional;

/** What a cart was paid on. */
public enum DeviceType {
    MOBILE,
    DESKTOP,
    APP,
    UNKNOWN;

    /** How the published list spells the last one. */
    private static final String MISSPELT = "unkown";

    /** The type of a word in any case, in the published spelling or the dictionary's. */
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

    /** The word that is answered. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
