package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.DrawId;

/**
 * The numbers of one campaign, with the draw and the rules that order them.
 *
 * @param drawId the draw that they take part in
 * @param pepper the generation of the draw's secrets
 */
public record NumberSpace(
        Tenant tenant,
        CampaignId campaignId,
        CampaignSlug slug,
        DrawId drawId,
        int pepper,
        LuckyNumbers rules) {

    public static NumberSpace of(Campaign campaign) {
        return new NumberSpace(
                campaign.tenant(),
                campaign.id(),
                campaign.slug(),
                campaign.drawId(),
                campaign.pepper(),
                campaign.luckyNumbers());
    }

    /** Returns the numbers of a draw; throws unless it is a campaign's draw. */
    public static NumberSpace of(Draw draw) {
        return new NumberSpace(
                draw.tenant(),
                CampaignOccasion.of(draw).id(),
                CampaignOccasion.of(draw).slug(),
                draw.id(),
                draw.pepper(),
                CampaignRules.of(draw).luckyNumbers());
    }
}
