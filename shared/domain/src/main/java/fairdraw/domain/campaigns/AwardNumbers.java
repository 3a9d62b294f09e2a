package fairdraw.domain.campaigns;

import fairdraw.domain.draws.CampaignRules;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.FixResult;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RankLeaves;
import fairdraw.domain.draws.RankLeaves.Ranked;
import fairdraw.domain.draws.Result;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Draws the winning numbers of a campaign from the beacon: every number that is held is ranked, and
 * the first ranks win. Nothing of it is shown before the draw says that it is drawn.
 */
public final class AwardNumbers implements Step {

    private final Draws draws;
    private final FixResult fixResult;
    private final RankLeaves rankLeaves;
    private final Triggers triggers;
    private final InstantSource clock;

    public AwardNumbers(
            Draws draws,
            FixResult fixResult,
            RankLeaves rankLeaves,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.fixResult = fixResult;
        this.rankLeaves = rankLeaves;
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
        CampaignRules rules = draw.campaignRules();
        Ranked ranked = rankLeaves.rank(draw, result, sealed.chunks(), rules.ranks());
        int winners = Math.min(rules.winnerCount(), ranked.first().size());
        Instant now = clock.instant();
        Draw drawn =
                draw.to(
                        new Progress.Awarded(
                                sealed,
                                ranked.entrants(),
                                ranked.first().size(),
                                winners,
                                false,
                                now),
                        now,
                        now);
        return draws.replace(drawn) ? Optional.of(drawn) : Optional.empty();
    }
}
