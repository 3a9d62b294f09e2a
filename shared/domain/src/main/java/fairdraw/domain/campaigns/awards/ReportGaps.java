package fairdraw.domain.campaigns.awards;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
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

        /** The campaign does not exist. */
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

    /**
     * Returns the report on a campaign from its sealed list; where no extraction decides it, gaps
     * have no effect.
     */
    public Outcome of(Tenant tenant, CampaignId campaignId) {
        return campaigns
                .ofId(tenant, campaignId)
                .flatMap(campaign -> draws.find(tenant, campaign.drawId()))
                .map(this::of)
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome of(Draw draw) {
        Optional<Progress.Sealed> sealed = Stage.sealed(draw);
        if (sealed.isEmpty()) {
            return new Outcome.NotSealed();
        }
        CampaignRules rules = CampaignRules.of(draw);
        DistributedNumbers numbers = byExtraction.distributed(draw, sealed.get().chunks());
        return numbers.size() == 0
                ? new Outcome.Empty()
                : new Outcome.Reported(
                        rules.extraction()
                                .map(rule -> GapReport.of(numbers, rule.map(), rule.fallback()))
                                .orElseGet(() -> GapReport.withoutBias(numbers)),
                        NumberMap.of(numbers, rules.luckyNumbers().seriesCount()));
    }
}
