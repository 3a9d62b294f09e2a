package fairdraw.fairness.evidence;

/**
 * The seconds by which a mode moves its deadlines before a result.
 *
 * @param margin how long before a result all that it depends on has to be witnessed
 * @param gap how long after a deadline a head without an entry proves nothing yet
 */
public record Deadlines(long margin, long gap) {
    /** The deadlines of draws for prizes. */
    public static final Deadlines LIVE = new Deadlines(30, 10);

    /** The deadlines of draws for trying things. */
    public static final Deadlines TEST = new Deadlines(1, 0);

    /** The time from the opening of a draw by which its announcement has to be witnessed. */
    private static final long TO_ANNOUNCE = 60;

    /** Returns the deadline of a list, a later round or a cancellation before a round. */
    public long before(long round) {
        return round - margin;
    }

    /** Returns the deadline of the announcement of a draw. */
    public long announced(long openAt) {
        return openAt + TO_ANNOUNCE;
    }
}
