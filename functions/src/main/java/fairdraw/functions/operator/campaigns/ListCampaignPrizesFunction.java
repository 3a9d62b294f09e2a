package fairdraw.functions.operator.campaigns;

import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.ids.CampaignId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/prizes}: prizes with
 * their stock, oldest first.
 */
public final class ListCampaignPrizesFunction extends HttpFunction<OperatorCall> {

    private final Campaigns campaigns;
    private final CampaignPrizes prizes;

    public ListCampaignPrizesFunction() {
        this(Wiring.inLambda());
    }

    public ListCampaignPrizesFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_CAMPAIGN_PRIZES)
                        .asking(Listing.LIMIT, Listing.AFTER));
        campaigns = wiring.campaigns().campaigns();
        prizes = wiring.campaigns().prizes();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Page.Wanted wanted = Listing.wanted(request);
        return campaigns
                .ofId(call.tenant(), new CampaignId(request.path("campaignId")))
                .<Reply>map(campaign ->
                        Listing.reply(
                                wanted, part -> prizes.page(campaign, part), CampaignPrizeView::of))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
