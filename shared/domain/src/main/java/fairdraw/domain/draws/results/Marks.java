package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The marks of giveaways, which say who has a place. They have no effect before DRAWN. In the
 * transaction that takes a place away or passes a rank over, an entry of the register shows it.
 */
public interface Marks {

    /** Returns every mark of a draw by rank, read with strong consistency. */
    List<Mark> all(Draw draw);

    /** Returns a person's mark, or empty if there is none, read with strong consistency. */
    Optional<Mark> find(Draw draw, String person);

    /**
     * Gives each of {@code ranks} a place, or marks it as forfeited if its person has forfeited.
     * Each mark is written once; repeating the call changes none.
     *
     * @return the marks as stored now, in rank order
     */
    List<Mark> award(Draw draw, List<Rank> ranks);

    /** Returns the forfeits of the persons of {@code marks}, by person. */
    Map<String, Forfeit> forfeits(Draw draw, Collection<Mark> marks);

    /**
     * Frees a won place by storing {@code freed} as its mark.
     *
     * @param draw a version of the draw that no other entry of the place belongs to
     * @return false if the place is no longer WON; nothing was written
     */
    boolean free(Draw draw, Mark freed);

    /** The outcome of passing a place on. */
    sealed interface Passing {
        record Done() implements Passing {}

        /** The person of the next rank has forfeited. */
        record Forfeited(Forfeit forfeit) implements Passing {}

        /** The draw or the place has changed since; nothing was written. */
        record Moved() implements Passing {}
    }

    /**
     * Passes a place on in one transaction: marks {@code from}, which was WON or is free, as passed
     * on, marks {@code to} as winning, and stores {@code next}, the draw with its next rank.
     */
    Passing pass(Draw next, Mark from, Mark to);

    /**
     * Stores {@code next} with the mark of a rank that it passes over, since its person has
     * forfeited.
     *
     * @return false if the draw has moved on; nothing was written
     */
    boolean passOver(Draw next, Rank over, Forfeit forfeit);
}
