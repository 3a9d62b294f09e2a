package fairdraw.domain.campaigns.awards;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.ids.CampaignId;
import fairdraw.fairness.extraction.DistributedNumbers;
import fairdraw.fairness.extraction.GapReport;
import fairdraw.fairness.extraction.NumberMap;
import java.util.Optional;

/** Reports the effect of the gaps between a sealed campaign's numbers on their chances. */
public final class ReportGaps {

    /** The outcome of a request. */
    public sealed interface Outcome {
        record Reported(GapReport report, NumberMap map) implements Outcome {}

        /**
         * The campaign does not exist, or no extraction decides it, so that gaps have no effect.
         */
        record NotFound() implements Outcome {}

        record NotSealed() implements Outcome {}

        /** No entry holds a number. */
        record Empty() implements Outcome {}
    }

    private final Campaigns campaigns;
    private final Draws draws;
    private final AwardByExtraction byExtraction;

    public ReportGaps(Campaigns campaigns, Draws draws, AwardByExtraction byExtraction) {
        this.campaigns = campaigns;
        this.draws = draws;
        this.byExtraction = byExtraction;
    }

    /** Returns the report on a campaign that an extraction decides, from its sealed list. */
    public Outcome of(Tenant tenant, CampaignId campaignId) {
        return campaigns
                .ofId(tenant, campaignId)
                .flatMap(campaign -> draws.find(tenant, campaign.drawId()))
                .flatMap(draw -> CampaignRules.of(draw).extraction().map(rule -> of(draw, rule)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome of(Draw draw, ExtractionRule rule) {
        Optional<Progress.Sealed> sealed = Stage.sealed(draw);
        if (sealed.isEmpty()) {
            return new Outcome.NotSealed();
        }
        DistributedNumbers numbers = byExtraction.distributed(draw, sealed.get().chunks());
        return numbers.size() == 0
                ? new Outcome.Empty()
                : new Outcome.Reported(
                        GapReport.of(numbers, rule.map(), rule.fallback()),
                        NumberMap.of(numbers, CampaignRules.of(draw).luckyNumbers().seriesCount()));
    }
}
