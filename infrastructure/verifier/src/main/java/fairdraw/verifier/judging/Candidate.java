package fairdraw.verifier.judging;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.draws.Chain;
import java.util.Optional;

/**
 * A round or a contest that may decide a draw, and the entry that made it one.
 *
 * @param index the entry: the seal, or a later {@code round}
 * @param time when its result can be known, in seconds since 1970
 * @param deadline by when the entry has to be in
 * @param chain the chain of the round
 */
public record Candidate(
        long index,
        long time,
        long deadline,
        long round,
        Optional<Chain> chain,
        Optional<Extraction.Name> contest) {

    /** Returns the name of the result as {@link Brought} knows it. */
    public String result() {
        return contest.map(Extraction.Name::contest).orElse(Long.toString(round));
    }

    @Override
    public String toString() {
        return contest.map(named -> "contest " + named).orElse("round " + round);
    }
}
