package fairdraw.domain.draws.erasure;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records that the draws of one kind hold of people, as far as an erasure concerns them. */
public interface PersonalRecords {

    /** Returns the kind of the draws. */
    Kind kind();

    /**
     * Returns the keys under which a draw may hold the person who is known by that name, in no
     * order that matters.
     *
     * @param name the person as they know themselves, in any spelling that an entry takes
     */
    List<String> keys(Draw draw, String name);

    /**
     * Returns the time of the last win that a person has in a draw that has ended; empty if they
     * have won nothing or are erased.
     */
    Optional<Instant> wonAt(Draw draw, String person);

    /**
     * Erases a person from a draw that has ended. A call that died half-way is finished by the
     * next; one after it writes nothing.
     */
    void erase(Draw draw, String person);
}
