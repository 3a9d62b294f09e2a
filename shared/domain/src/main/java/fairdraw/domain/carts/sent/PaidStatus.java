package fairdraw.domain.carts.sent;

import fairdraw.domain.Spelling;
import java.util.List;
import java.util.Locale;

/** The one published status of a cart, which says that it is paid. */
public final class PaidStatus {

    private static final String WORD = "Successful";

    /** Longer words are no misspellings, and not worth comparing. */
    private static final int LONGEST = 20;

    /** Words that somebody may mean by it, and how far from each a misspelling may be. */
    private static final List<Meant> MEANT =
            List.of(new Meant("successful", 3), new Meant("success", 2), new Meant("succeeded", 2));

    private record Meant(String word, int distance) {}

    private PaidStatus() {}

    /** Whether a status is that one, in capitals or not. */
    static boolean is(String status) {
        return status.strip().equalsIgnoreCase(WORD);
    }

    /** Whether a status is not that one and looks as if it were meant to be. */
    public static boolean isMisspelt(String status) {
        String word = status.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return !is(status)
                && word.length() <= LONGEST
                // "Unsuccessful" is no misspelling.
                && !word.startsWith("un")
                && MEANT.stream()
                        .anyMatch(
                                meant -> Spelling.distance(word, meant.word()) <= meant.distance());
    }
}
