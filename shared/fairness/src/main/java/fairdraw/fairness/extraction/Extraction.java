package fairdraw.fairness.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One published extraction of the Loteria Federal: five prizes of five digits each.
 *
 * @param contest the extraction's number, as its publisher writes it
 * @param date the day it is held
 * @param prizes prizes 1 to 5, each of five digits; texts, because leading zeros count
 */
public record Extraction(String contest, LocalDate date, List<String> prizes) {
    /** The number of prizes of an extraction. */
    public static final int PRIZES = 5;

    /** The number of digits of a prize. */
    public static final int DIGITS = 5;

    private static final Pattern CONTEST = Pattern.compile("[0-9A-Za-z/-]{1,32}");
    private static final Pattern PRIZE = Pattern.compile("0?[0-9]{5}");

    /**
     * Keeps the last five digits of each prize. Refuses, with the name of the field, a contest that
     * is not 1 to 32 letters, digits, hyphens and slashes, any number of prizes but five, and a
     * prize that is neither five digits nor six with a leading 0.
     */
    public Extraction {
        if (!isContest(contest)) {
            throw new IllegalArgumentException(
                    "contest must be 1 to 32 letters, digits, hyphens and slashes");
        }
        if (prizes.size() != PRIZES) {
            throw new IllegalArgumentException("prizes must be five");
        }
        List<String> kept = new ArrayList<>();
        for (String prize : prizes) {
            String field = "prizes[" + kept.size() + "]";
            kept.add(
                    digits(prize)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            field + " must be 5 digits, or 6 with a leading 0")));
        }
        prizes = List.copyOf(kept);
    }

    /** Whether a text can be an extraction's number. */
    public static boolean isContest(String contest) {
        return CONTEST.matcher(contest).matches();
    }

    /**
     * Returns the five digits of a published prize; empty unless it is five ASCII digits, or six of
     * which the first is 0.
     */
    public static Optional<String> digits(String published) {
        return PRIZE.matcher(published).matches()
                ? Optional.of(published.substring(published.length() - DIGITS))
                : Optional.empty();
    }

    /** Returns the digit of a prize (1 to 5) at a position (1 to 5 from the left). */
    int digit(int prize, int position) {
        return prizes.get(prize - 1).charAt(position - 1) - '0';
    }
}
