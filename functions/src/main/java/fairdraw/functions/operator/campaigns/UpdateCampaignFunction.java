package fairdraw.functions.operator.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.ChangeCampaign;
import fairdraw.domain.campaigns.ChangeCampaign.Outcome;
import fairdraw.domain.draws.Draws;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}}: changes its name and
 * the conditions of entry; every member is optional.
 */
public final class UpdateCampaignFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeCampaign changeCampaign;
    private final Draws draws;

    public UpdateCampaignFunction() {
        this(Wiring.inLambda());
    }

    public UpdateCampaignFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeCampaign = wiring.campaignUseCases().changeCampaign();
        draws = wiring.draws();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::update);
    }

    private Reply update(Request request, OperatorCall call) {
        return switch (changeCampaign.change(
                call.tenant(), request.path("campaignId"), current -> edit(request, current))) {
            case Outcome.Changed(var campaign) -> Reply.json(200, CampaignForms.campaign(campaign));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }

    private Campaign edit(Request request, Campaign current) {
        var draw = draws.find(current.tenant(), current.drawId()).orElseThrow();
        return request.body(body -> CampaignReader.update(body, current, draw.rules().times()));
    }
}
