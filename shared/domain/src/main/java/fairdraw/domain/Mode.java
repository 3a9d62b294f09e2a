package fairdraw.domain;

import java.util.Optional;

/** One of the two worlds of an organisation; nothing of one is visible in the other. */
public enum Mode {
    LIVE("live"),
    TEST("test");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** The word in paths, keys and stored items. */
    public String word() {
        return word;
    }

    /** The mode of exactly this word, or empty. */
    public static Optional<Mode> of(String word) {
        return switch (word) {
            case "live" -> Optional.of(LIVE);
            case "test" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }
}
