package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.extraction.DistributedNumbers;
import fairdraw.fairness.extraction.GapReport;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The rule of a campaign by which a sealed list is void if one of its numbers is far likelier than
 * the others. It is applied to a list that decides, that is one which others are proven to have
 * seen in time: anyone recomputes it from that, so it may come after the contest, too.
 */
public final class VoidCrowded {

    private final Draws draws;
    private final AwardByExtraction byExtraction;
    private final InstantSource clock;

    public VoidCrowded(Draws draws, AwardByExtraction byExtraction, InstantSource clock) {
        this.draws = draws;
        this.byExtraction = byExtraction;
        this.clock = clock;
    }

    /** Cancels a sealed draw that its rules void; takes the {@code next} step of every other. */
    public Optional<Draw> take(Draw draw, Step next) {
        return judged(draw)
                .filter(sealed -> isCrowded(draw, sealed))
                .map(_ -> voided(draw))
                .orElseGet(() -> next.take(draw));
    }

    private static Optional<Progress.Sealed> judged(Draw draw) {
        return draw.rules().mayVoidTheList() && draw.progress() instanceof Progress.Sealed sealed
                ? Optional.of(sealed)
                : Optional.empty();
    }

    private boolean isCrowded(Draw draw, Progress.Sealed sealed) {
        ExtractionRule rule = rule(draw);
        DistributedNumbers numbers = byExtraction.distributed(draw, sealed.chunks());
        return numbers.size() > 0
                && GapReport.of(numbers, rule.map(), rule.fallback()).isAbove(most(rule));
    }

    private Optional<Draw> voided(Draw draw) {
        String reason = "a number has more than " + most(rule(draw)) + " times its fair share";
        Draw next = draw.cancelling(Cancelling.byRule(reason, clock.instant()));
        return draws.stored(next, DrawEntries.cancelled(next));
    }

    private static ExtractionRule rule(Draw draw) {
        return CampaignRules.of(draw).extraction().orElseThrow();
    }

    private static long most(ExtractionRule rule) {
        return rule.maxGap().orElseThrow();
    }
}
