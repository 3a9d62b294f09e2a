package fairdraw.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Compares words that people type with the known words they may have meant. */
public final class Spelling {

    private Spelling() {}

    /** Returns the known word closest to {@code word}; of several, the first in their order. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /**
     * Returns the number of characters to insert, leave out, replace, or swap with the next one to
     * turn one word into the other (the distance of optimal string alignment).
     */
    public static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : cheapest(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int cheapest(int[][] distances, String one, String other, int i, int j) {
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cheapest =
                Math.min(
                        Math.min(distances[i - 1][j], distances[i][j - 1]) + 1,
                        distances[i - 1][j - 1] + replaced);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cheapest, distances[i - 2][j - 2] + 1) : cheapest;
    }
}
