package fairdraw.domain.campaigns.awards;

import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.DrawEvents;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The draws of campaigns: lucky numbers are ranked, or an extraction names the winners.
 *
 * @param lanes the gates of a draw whose numbers we allocate
 */
public record CampaignKind(
        Gates gates, Gates lanes, Entries entries, Steps steps, OwnEvidence evidence)
        implements DrawKind {

    private static final DrawEvents EVENTS =
            new DrawEvents(
                    new DrawEvents.Names(
                            EventName.CAMPAIGN_DRAW_OPENED,
                            EventName.CAMPAIGN_DRAW_CLOSED,
                            EventName.CAMPAIGN_DRAW_SEALED,
                            EventName.CAMPAIGN_DRAW_COMPLETED,
                            EventName.CAMPAIGN_DRAW_CANCELLED),
                    CampaignKind::occasion,
                    CampaignKind::result);

    /**
     * The steps of such a draw.
     *
     * @param openNumbers makes the step that opens it wait for what opens its numbers
     */
    public record Steps(UnaryOperator<Step> openNumbers, Step award, Step tellWinners) {}

    @Override
    public Kind kind() {
        return CampaignOccasion.KIND;
    }

    @Override
    public Gates gates(Draw draw) {
        return switch (CampaignRules.of(draw).luckyNumbers().generation()) {
            case MANUAL -> gates;
            case AUTOMATIC -> lanes;
        };
    }

    @Override
    public Step opening(Step open) {
        return steps.openNumbers().apply(open);
    }

    @Override
    public Step next(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Sealed _ -> steps.award();
            case Progress.Awarded _ -> steps.tellWinners();
            case Progress other ->
                    throw new IllegalStateException("nothing is due of " + other.word());
        };
    }

    @Override
    public Optional<DomainEvent> event(Optional<Draw> before, Draw after) {
        return EVENTS.between(before, after);
    }

    private static Map<String, Object> occasion(Draw draw) {
        CampaignOccasion campaign = CampaignOccasion.of(draw);
        return Fields.members(
                "campaignId", campaign.id().text(), "campaignSlug", campaign.slug().text());
    }

    private static Map<String, Object> result(Progress.Decided decided) {
        Progress.Awarded awarded = ((Progress.Concluded) decided).awarded();
        return Fields.members(
                "totalNumbers", awarded.entrants(), "winnersSelected", awarded.nextRank());
    }
}
