package fairdraw.fairness.extraction;

/**
 * One digit of an extraction's prizes.
 *
 * @param prize 1 to 5
 * @param position 1 to 5 from the left, so that 4 is the tens digit and 5 the units digit
 */
public record ExtractionDigit(int prize, int position) {
    /** Refuses a prize or a position that no extraction has. */
    public ExtractionDigit {
        if (prize < 1
                || prize > Extraction.PRIZES
                || position < 1
                || position > Extraction.DIGITS) {
            throw new IllegalArgumentException("no such digit: " + prize + ", " + position);
        }
    }
}
