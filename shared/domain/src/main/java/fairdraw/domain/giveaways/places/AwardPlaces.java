package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.RankLeaves.Ranked;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.giveaways.EntrantRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Awards the places of a sealed giveaway: fixes the result, gives marks to the first ranks, and
 * only then moves the draw on to DRAWN, so that nothing is visible before everything is decided.
 */
public final class AwardPlaces implements Step {

    private final Draws draws;
    private final FixResult fixResult;
    private final RankLeaves rankLeaves;
    private final Marks marks;
    private final Triggers triggers;
    private final InstantSource clock;

    public AwardPlaces(
            Draws draws,
            FixResult fixResult,
            RankLeaves rankLeaves,
            Marks marks,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.fixResult = fixResult;
        this.rankLeaves = rankLeaves;
        this.marks = marks;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        Progress.Sealed sealed = (Progress.Sealed) draw.progress();
        Optional<Result> result = fixResult.of(draw, sealed);
        Instant now = clock.instant();
        return result.isPresent()
                ? draws.lease(draw, now).flatMap(leased -> award(leased, sealed, result.get()))
                : Retrying.putOff(draws, triggers, draw, now);
    }

    private Optional<Draw> award(Draw draw, Progress.Sealed sealed, Result result) {
        Instant end = clock.instant().plus(Retrying.TURN);
        int ranks = EntrantRules.of(draw).ranks();
        return rankLeaves
                .rank(draw, result, sealed.chunks(), ranks, () -> clock.instant().isBefore(end))
                .map(ranked -> award(draw, sealed, result, ranked))
                .orElseGet(() -> Retrying.handOn(draws, triggers, draw, clock.instant()));
    }

    private Optional<Draw> award(
            Draw draw, Progress.Sealed sealed, Result result, Ranked firstRanked) {
        EntrantRules rules = EntrantRules.of(draw);
        Ranked ranked = firstRanked;
        List<Mark> won = new ArrayList<>();
        int next = 0;
        for (int open = rules.winnerCount(); open > 0 && next < ranked.entrants(); ) {
            if (next == ranked.first().size()) {
                // All published ranks have forfeited, so the ranking continues after them.
                ranked = rankLeaves.rank(draw, result, sealed.chunks(), 2 * next);
            }
            int until = Math.min(ranked.first().size(), next + open);
            List<Mark> given = held(draw, marks.award(draw, ranked.first().subList(next, until)));
            won.addAll(given);
            open -= given.size();
            next = until;
        }
        Instant now = clock.instant();
        Progress.Awarded awarded =
                new Progress.Awarded(
                        sealed, ranked.entrants(), ranked.first().size(), next, false, 0, now);
        return draws.conclude(
                draw,
                current -> current.to(awarded, now, now),
                drawn ->
                        forfeited(drawn, won).isEmpty()
                                ? draws.stored(drawn, DrawEntries.drawn(drawn, result.outcome()))
                                : Optional.empty());
    }

    /**
     * Returns those of the marks that hold a place. Nobody holds one who has forfeited since: the
     * entry of that lies before the one of the result.
     */
    private List<Mark> held(Draw draw, List<Mark> given) {
        List<Mark> won = given.stream().filter(mark -> mark.state() == Mark.State.WON).toList();
        Map<String, Forfeit> forfeits = forfeited(draw, won);
        List<Mark> held = new ArrayList<>();
        for (Mark mark : won) {
            Optional<Forfeit> forfeit = Optional.ofNullable(forfeits.get(mark.rank().person()));
            if (forfeit.isEmpty()) {
                held.add(mark);
            } else {
                marks.free(draw, mark.freed(forfeit.get()).passed());
            }
        }
        return held;
    }

    private Map<String, Forfeit> forfeited(Draw draw, List<Mark> won) {
        return won.isEmpty() ? Map.of() : marks.forfeits(draw, won);
    }
}
