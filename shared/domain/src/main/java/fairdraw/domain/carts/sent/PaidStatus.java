package fairdraw.domain.carts.sent;

import fairdraw.domain.Spelling;
import java.util.List;
import java.util.Locale;

/** The published status of a paid cart. */
public final class PaidStatus {

    private static final String WORD = "Successful";

    /** A longer word is not a misspelling, and comparing it would be a waste. */
    private static final int LONGEST = 20;

    /**
     * The words that a sender may have meant, each with the largest edit distance of a misspelling.
     */
    private static final List<Meant> MEANT =
            List.of(new Meant("successful", 3), new Meant("success", 2), new Meant("succeeded", 2));

    private record Meant(String word, int distance) {}

    private PaidStatus() {}

    /** Whether a status is the one of a paid cart, in any case. */
    static boolean is(String status) {
        return status.strip().equalsIgnoreCase(WORD);
    }

    /** Whether a status is not the one of a paid cart but looks as if it were meant to be. */
    public static boolean isMisspelt(String status) {
        String word = status.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return !is(status)
                && word.length() <= LONGEST
                // "Unsuccessful" is not a misspelling.
                && !word.startsWith("un")
                && MEANT.stream()
                        .anyMatch(
                                meant -> Spelling.distance(word, meant.word()) <= meant.distance());
    }
}
