package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.CampaignId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}}. */
public final class GetCampaignFunction extends HttpFunction<OperatorCall> {

    private final Campaigns campaigns;
    private final Draws draws;
    private final InstantSource clock;

    public GetCampaignFunction() {
        this(Wiring.inLambda());
    }

    public GetCampaignFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_CAMPAIGN));
        campaigns = wiring.campaigns().campaigns();
        draws = wiring.draws().store();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return campaigns
                .ofId(call.tenant(), new CampaignId(request.path("campaignId")))
                .<Reply>map(campaign -> Reply.json(200, form(campaign)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Json form(Campaign campaign) {
        return draws.find(campaign.tenant(), campaign.drawId())
                .map(draw -> CampaignView.campaign(campaign, draw, clock.instant()))
                .orElseThrow();
    }
}
