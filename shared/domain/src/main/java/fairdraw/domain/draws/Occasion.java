package fairdraw.domain.draws;

/**
 * The purpose of a draw, and the details shown and published with it; none of it is a rule of the
 * draw.
 */
public interface Occasion {

    /** Returns the kind of the draws that are held for it. */
    Kind kind();
}
