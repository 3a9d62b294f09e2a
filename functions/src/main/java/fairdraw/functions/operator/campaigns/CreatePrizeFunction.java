package fairdraw.functions.operator.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.entries.AddPrize;
import fairdraw.domain.campaigns.entries.AddPrize.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/prizes}. */
public final class CreatePrizeFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final AddPrize addPrize;

    public CreatePrizeFunction() {
        this(Wiring.inLambda());
    }

    public CreatePrizeFunction(Wiring wiring) {
        endpoint = wiring.operator();
        addPrize = wiring.campaignUseCases().addPrize();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, OperatorCall call) {
        AddPrize.Form form = request.body(CampaignPrizeForm::read);
        return switch (addPrize.add(call.tenant(), request.path("campaignId"), form)) {
            case Outcome.Added(var prize) -> Reply.json(201, CampaignPrizeForm.of(prize));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Full _ ->
                    Reply.problem(409, "Campaign has " + AddPrize.MOST + " prizes already");
        };
    }
}
