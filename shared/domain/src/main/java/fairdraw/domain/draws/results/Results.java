package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import java.util.List;
import java.util.Optional;

/** The results of draws, at most one for each draw, for ever, and the first ranks that follow. */
public interface Results {

    /**
     * Stores the result unless there is one already.
     *
     * @return the result that is stored now
     */
    Result putIfAbsent(Draw draw, Result result);

    Optional<Result> find(Draw draw);

    /**
     * Stores the ranks from the first on. A repeat writes the same bytes; a later call may store
     * more.
     */
    void rank(Draw draw, List<Rank> ranks);

    /**
     * Returns the stored ranks from {@code from}, inclusive, to {@code until}, exclusive, in order.
     */
    List<Rank> ranks(Draw draw, int from, int until);

    /**
     * Erases a person from all stored ranks of a draw, which keep their leaves. Repeating it writes
     * nothing.
     */
    void erase(Draw draw, String person);

    /**
     * The part of a ranking in a range of the sealed list.
     *
     * @param active the number of its leaves that take part
     * @param best the best of them, in any order
     */
    record RankedRange(long active, List<Candidate> best) {}

    /**
     * A leaf that may be among the first ranks.
     *
     * @param leaf the leaf hash in hex
     * @param index its position in the sealed list
     */
    record Candidate(String leaf, long index) {}

    /**
     * Stores the part of a ranking of {@code wanted} ranks in a range of the list, counted from 0;
     * a repeat writes the same bytes.
     */
    void rankRange(Draw draw, int wanted, int range, RankedRange ranked);

    /** Returns the stored part of a ranking in a range of the list; empty if there is none yet. */
    Optional<RankedRange> rankedRange(Draw draw, int wanted, int range);
}
