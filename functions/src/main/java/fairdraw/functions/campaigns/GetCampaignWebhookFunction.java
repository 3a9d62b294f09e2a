package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.webhooks.ConfigureCampaignWebhook;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /v1/webhook}. */
public final class GetCampaignWebhookFunction implements RequestStreamHandler {

    private final Endpoint<CampaignCaller> endpoint;
    private final ConfigureCampaignWebhook webhooks;

    public GetCampaignWebhookFunction() {
        this(Wiring.inLambda());
    }

    public GetCampaignWebhookFunction(Wiring wiring) {
        endpoint = wiring.campaigns();
        webhooks = wiring.webhooks().configureCampaignWebhook();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::get);
    }

    private Reply get(Request request, CampaignCaller caller) {
        return webhooks.find(caller.tenant().organisation(), caller.campaign())
                .<Reply>map(webhook -> Reply.json(200, CampaignWebhookForm.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Webhook not configured"));
    }
}
