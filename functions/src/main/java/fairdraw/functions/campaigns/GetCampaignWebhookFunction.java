package fairdraw.functions.campaigns;

import fairdraw.domain.webhooks.ConfigureCampaignWebhook;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /v1/webhook}. */
public final class GetCampaignWebhookFunction extends HttpFunction<CampaignCaller> {

    private final ConfigureCampaignWebhook webhooks;

    public GetCampaignWebhookFunction() {
        this(Wiring.inLambda());
    }

    public GetCampaignWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().campaigns());
        webhooks = wiring.webhooks().configureCampaignWebhook();
    }

    @Override
    protected Reply answer(Request request, CampaignCaller caller) {
        return webhooks.find(caller.tenant().organisation(), caller.campaign())
                .<Reply>map(webhook -> Reply.json(200, CampaignWebhookView.of(webhook)))
                .orElseGet(() -> Reply.problem(404, "Webhook not configured"));
    }
}
