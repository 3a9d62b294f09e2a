package fairdraw.functions.operator.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Page;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/prizes}: prizes with
 * their stock, oldest first.
 */
public final class ListCampaignPrizesFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Campaigns campaigns;
    private final CampaignPrizes prizes;

    public ListCampaignPrizesFunction() {
        this(Wiring.inLambda());
    }

    public ListCampaignPrizesFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        campaigns = wiring.campaignUseCases().campaigns();
        prizes = wiring.campaignUseCases().prizes();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        Page.Wanted wanted = Listing.wanted(request);
        return campaigns
                .ofId(call.tenant(), request.path("campaignId"))
                .<Reply>map(campaign ->
                        Listing.reply(
                                wanted, part -> prizes.page(campaign, part), CampaignPrizeForm::of))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
