package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.entries.AddPrize;
import fairdraw.domain.campaigns.entries.AddPrize.Outcome;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.ids.CampaignId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/prizes}. */
public final class CreatePrizeFunction extends HttpFunction<OperatorCall> {

    private final AddPrize addPrize;

    public CreatePrizeFunction() {
        this(Wiring.inLambda());
    }

    public CreatePrizeFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_PRIZE));
        addPrize = wiring.campaigns().addPrize();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        AddPrize.Form form = request.body(CampaignPrizeView::read);
        return switch (addPrize.add(
                call.tenant(), new CampaignId(request.path("campaignId")), form)) {
            case Outcome.Added(var prize) -> Reply.json(201, CampaignPrizeView.of(prize));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Full _ ->
                    Reply.problem(409, "Campaign has " + CampaignPrizes.MOST + " prizes already");
        };
    }
}
