package fairdraw.domain;

import java.util.Optional;

/** The mode of an organisation's data; data of one mode is invisible in the other. */
public enum Mode {
    LIVE("live"),
    TEST("test");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** Returns the word used in paths, keys and stored items. */
    public String word() {
        return word;
    }

    /** Returns the mode with exactly this word; empty for any other text. */
    public static Optional<Mode> of(String word) {
        return switch (word) {
            case "live" -> Optional.of(LIVE);
            case "test" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }
}
