package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marks of draws among people: who has a place. They count for nothing until DRAWN. */
public interface Marks {

    /** Every mark of a draw by rank, read with strong consistency. */
    List<Mark> all(Draw draw);

    /** A person's mark, read with strong consistency. */
    Optional<Mark> find(Draw draw, String person);

    /**
     * Gives each of {@code ranks} a place unless its person has forfeited, which its mark then
     * says. A mark is written once; repeating this changes none.
     *
     * @return the marks as they are stored now, in the order of the ranks
     */
    List<Mark> award(Draw draw, List<Rank> ranks);

    /** What the persons of {@code marks} have forfeited, by person. */
    Map<String, Forfeit> forfeits(Draw draw, Collection<Mark> marks);

    /**
     * Frees a won place; {@code freed} is the mark as it is then.
     *
     * @return false when the place is not WON any more; nothing was written
     */
    boolean free(Draw draw, Mark freed);

    /** What became of passing a place on. */
    sealed interface Passing {
        record Done() implements Passing {}

        /** The person of the next rank has forfeited. */
        record Forfeited(Forfeit forfeit) implements Passing {}

        /** Draw or place are not as they were; nothing was written. */
        record Moved() implements Passing {}
    }

    /**
     * Passes a place on in one transaction: {@code from}, which was WON or is free, goes; {@code
     * to} wins; {@code next} is the draw with its next rank.
     */
    Passing pass(Draw next, Mark from, Mark to);

    /**
     * Stores {@code next} with the mark of a rank that it passes over.
     *
     * @return false when the draw has moved on; nothing was written
     */
    boolean passOver(Draw next, Mark over);
}
