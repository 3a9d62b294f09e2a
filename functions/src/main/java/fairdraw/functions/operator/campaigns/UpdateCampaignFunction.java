package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.ChangeCampaign;
import fairdraw.domain.campaigns.ChangeCampaign.Outcome;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.CampaignId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}}: changes its name and
 * the conditions of entry, and whether it is archived; every member is optional.
 */
public final class UpdateCampaignFunction extends HttpFunction<OperatorCall> {

    private final ChangeCampaign changeCampaign;
    private final Draws draws;

    public UpdateCampaignFunction() {
        this(Wiring.inLambda());
    }

    public UpdateCampaignFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.UPDATE_CAMPAIGN));
        changeCampaign = wiring.campaigns().changeCampaign();
        draws = wiring.draws().store();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return switch (changeCampaign.change(
                call.tenant(),
                new CampaignId(request.path("campaignId")),
                current -> edit(request, current))) {
            case Outcome.Changed(var campaign) -> {
                var form = CampaignView.campaign(campaign);
                request.notes().after(form);
                yield Reply.json(200, form);
            }
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Running _ -> Reply.problem(409, "Draw is not over");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }

    private Campaign edit(Request request, Campaign current) {
        request.notes().before(CampaignView.campaign(current));
        var draw = draws.find(current.tenant(), current.drawId()).orElseThrow();
        return request.body(body -> CampaignReader.update(body, current, draw.rules().times()));
    }
}
