package fairdraw.functions.operator.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/campaigns}: campaigns by slug. */
public final class ListCampaignsFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Campaigns campaigns;

    public ListCampaignsFunction() {
        this(Wiring.inLambda());
    }

    public ListCampaignsFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        campaigns = wiring.campaignUseCases().campaigns();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                part -> campaigns.ofTenant(call.tenant(), part),
                CampaignForms::campaign);
    }
}
