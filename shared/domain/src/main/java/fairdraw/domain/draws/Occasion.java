package fairdraw.domain.draws;

import java.util.Optional;

/**
 * The purpose of a draw, and the details shown and published with it; none of it is a rule of the
 * draw.
 */
public interface Occasion {

    /** Returns the kind of the draws that are held for it. */
    Kind kind();

    /** Returns what its draws are called in public: a name, or the slug of what they belong to. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** Returns the id of the series that its draws belong to, if they are one of many. */
    default Optional<String> series() {
        return Optional.empty();
    }
}
