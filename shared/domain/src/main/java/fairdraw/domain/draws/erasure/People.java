package fairdraw.domain.draws.erasure;

import fairdraw.domain.draws.Draw;
import java.util.List;

/** The people of draws, erased ones too. */
public interface People {

    /** A person who may be in a draw. */
    record Sought(Draw draw, String person) {}

    /**
     * Returns those of {@code sought} who are in the draw, or were before they were erased, in the
     * same order. Takes one read for every 100.
     */
    List<Sought> present(List<Sought> sought);
}
