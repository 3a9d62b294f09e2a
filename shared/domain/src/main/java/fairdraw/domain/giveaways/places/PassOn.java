package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Marks.Passing;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import java.time.Instant;
import java.util.Optional;

/** Passes places on to the next ranks, one at a time. */
public final class PassOn {

    private final Results results;
    private final RankLeaves rankLeaves;
    private final Marks marks;

    public PassOn(Results results, RankLeaves rankLeaves, Marks marks) {
        this.results = results;
        this.rankLeaves = rankLeaves;
        this.marks = marks;
    }

    /**
     * Passes the place of {@code from} to the next rank whose person has not forfeited, if there is
     * one left. An unclaimed place is freed first, with the entry that shows it.
     *
     * @return the draw as stored now; empty if another caller has moved it on meanwhile
     */
    Optional<Draw> pass(Draw draw, Mark from, Instant now) {
        boolean unclaimed = from.state() == Mark.State.WON;
        Mark freed = unclaimed ? from.expired(now) : from;
        if (unclaimed && !marks.free(draw, freed)) {
            return Optional.empty();
        }
        Draw current = draw;
        while (true) {
            Progress.Awarded awarded = reaching(current);
            if (awarded.nextRank() >= awarded.ranks()) {
                return Optional.of(current);
            }
            Rank rank =
                    results.ranks(current, awarded.nextRank(), awarded.nextRank() + 1).getFirst();
            Draw next = current.to(awarded.next(awarded.nextRank() + 1), current.nextAt(), now);
            switch (marks.pass(next, freed.passed(), Mark.later(rank, now))) {
                case Passing.Done _ -> {
                    return Optional.of(next);
                }
                case Passing.Forfeited(var forfeit) -> {
                    if (!marks.passOver(next, rank, forfeit)) {
                        return Optional.empty();
                    }
                    current = next;
                }
                case Passing.Moved _ -> {
                    return Optional.empty();
                }
            }
        }
    }

    /** Returns the places with at least one more rank stored, if any is left. */
    private Progress.Awarded reaching(Draw draw) {
        Progress.Awarded awarded = (Progress.Awarded) draw.progress();
        if (awarded.nextRank() < awarded.ranks() || awarded.ranks() >= awarded.entrants()) {
            return awarded;
        }
        Result result = results.find(draw).orElseThrow();
        RankLeaves.Ranked further =
                rankLeaves.rank(draw, result, awarded.sealed().chunks(), 2 * awarded.ranks());
        return awarded.ranked(further.first().size());
    }
}
