package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.numbers.OpenNumbers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.RankLeaves.Ranked;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.entries.Deciding;
import fairdraw.fairness.entries.Drawn;
import fairdraw.fairness.extraction.Extraction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Draws the winning numbers of a campaign: from the beacon, which ranks every number held, or from
 * the agreed extraction. Nothing of it is published before the draw says that it is drawn.
 */
public final class AwardNumbers implements Step {

    /** The operators who have to agree on an extraction. */
    private static final int OPERATORS = 2;

    private final Draws draws;
    private final FixResult fixResult;
    private final RankLeaves rankLeaves;
    private final Extractions extractions;
    private final AwardByExtraction byExtraction;
    private final OpenNumbers openNumbers;
    private final Triggers triggers;
    private final InstantSource clock;

    public AwardNumbers(
            Draws draws,
            FixResult fixResult,
            RankLeaves rankLeaves,
            Extractions extractions,
            AwardByExtraction byExtraction,
            OpenNumbers openNumbers,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.fixResult = fixResult;
        this.rankLeaves = rankLeaves;
        this.extractions = extractions;
        this.byExtraction = byExtraction;
        this.openNumbers = openNumbers;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return openNumbers.isOpened(draw)
                ? award(draw, (Progress.Sealed) draw.progress())
                : Retrying.putOff(draws, triggers, draw, clock.instant());
    }

    private Optional<Draw> award(Draw draw, Progress.Sealed sealed) {
        return switch (draw.rules().source()) {
            case BeaconRule _ -> byBeacon(draw, sealed);
            case ExtractionRule _ ->
                    extractions
                            .agreed(draw)
                            .filter(extraction -> decides(extraction, sealed))
                            .map(extraction -> byExtraction(draw, sealed, extraction))
                            .orElseGet(() -> waiting(draw));
        };
    }

    private static boolean decides(Extraction extraction, Progress.Sealed sealed) {
        return sealed.randomness() instanceof Randomness.Contest contest
                && contest.contest().equals(extraction.contest());
    }

    /** Leaves a draw alone until operators agree, who make it due again. */
    private Optional<Draw> waiting(Draw draw) {
        return draws.stored(draw.to(draw.progress(), null, clock.instant()), Optional.empty());
    }

    private Optional<Draw> byBeacon(Draw draw, Progress.Sealed sealed) {
        Optional<Result> result = fixResult.of(draw, sealed);
        Instant now = clock.instant();
        return result.isPresent()
                ? draws.lease(draw, now).flatMap(leased -> rank(leased, sealed, result.get()))
                : Retrying.putOff(draws, triggers, draw, now);
    }

    private Optional<Draw> rank(Draw draw, Progress.Sealed sealed, Result result) {
        Instant end = clock.instant().plus(Retrying.TURN);
        int ranks = CampaignRules.of(draw).ranks();
        return rankLeaves
                .rank(draw, result, sealed.chunks(), ranks, () -> clock.instant().isBefore(end))
                .map(ranked -> drawn(draw, sealed, ranked, result.outcome()))
                .orElseGet(() -> Retrying.handOn(draws, triggers, draw, clock.instant()));
    }

    private Optional<Draw> drawn(
            Draw draw, Progress.Sealed sealed, Ranked ranked, Drawn.Outcome outcome) {
        int ranks = ranked.first().size();
        int winners = Math.min(CampaignRules.of(draw).winnerCount(), ranks);
        return drawn(draw, outcome, awarded(sealed, ranked.entrants(), ranks, winners));
    }

    private Optional<Draw> byExtraction(Draw draw, Progress.Sealed sealed, Extraction extraction) {
        return draws.lease(draw, clock.instant())
                .flatMap(leased -> {
                    var found = byExtraction.find(leased, extraction, sealed.chunks());
                    int winners = found.winners().size();
                    return drawn(
                            leased,
                            prizes(leased, extraction),
                            awarded(sealed, found.numbers(), winners, winners));
                });
    }

    /** Returns the prizes of a contest with two of the operators who entered them, by id. */
    private Drawn.Outcome prizes(Draw draw, Extraction extraction) {
        List<String> by =
                extractions.entered(draw).stream()
                        .filter(entered -> entered.is(extraction))
                        .map(entered -> entered.operatorId().text())
                        .sorted()
                        .limit(OPERATORS)
                        .toList();
        return new Drawn.Outcome.Prizes(
                new Deciding.Contest(extraction.contest(), extraction.date()),
                extraction.prizes(),
                by);
    }

    private Progress.Awarded awarded(Progress.Sealed sealed, long numbers, int ranks, int winners) {
        return new Progress.Awarded(sealed, numbers, ranks, winners, false, 0, clock.instant());
    }

    private Optional<Draw> drawn(Draw draw, Drawn.Outcome outcome, Progress.Awarded awarded) {
        Optional<Drawn.Numbers> numbers = openNumbers.shown(draw);
        Instant now = awarded.drawnAt();
        return draws.conclude(
                draw,
                current -> current.to(awarded, now, now),
                next -> draws.stored(next, DrawEntries.drawn(next, outcome, numbers)));
    }
}
