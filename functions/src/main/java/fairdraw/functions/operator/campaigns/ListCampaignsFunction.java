package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.Campaigns;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /operator/v1/organisations/{org}/{mode}/campaigns}: campaigns by slug. */
public final class ListCampaignsFunction extends HttpFunction<OperatorCall> {

    private static final String ARCHIVED = "archived";

    private final Campaigns campaigns;

    public ListCampaignsFunction() {
        this(Wiring.inLambda());
    }

    public ListCampaignsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_CAMPAIGNS)
                        .asking(Listing.LIMIT, Listing.AFTER, ARCHIVED));
        campaigns = wiring.campaigns().campaigns();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        boolean withArchived = QueryFlag.isSet(request, ARCHIVED);
        return Listing.reply(
                Listing.wanted(request),
                part ->
                        campaigns
                                .ofTenant(call.tenant(), part)
                                .with(campaign -> withArchived || !campaign.archived()),
                CampaignView::campaign);
    }
}
