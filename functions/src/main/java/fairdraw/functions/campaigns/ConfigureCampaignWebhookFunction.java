package fairdraw.functions.campaigns;

import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.webhooks.ConfigureCampaignWebhook;
import fairdraw.domain.webhooks.ConfigureCampaignWebhook.Outcome;
import fairdraw.functions.guards.AuditTrail;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.http.AddressReader;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** {@code PATCH /v1/webhook}: one configuration for both modes. */
public final class ConfigureCampaignWebhookFunction extends HttpFunction<CampaignCaller> {
    private final ConfigureCampaignWebhook webhooks;
    private final AddressReader addresses;
    private final AuditTrail trail;

    public ConfigureCampaignWebhookFunction() {
        this(Wiring.inLambda());
    }

    public ConfigureCampaignWebhookFunction(Wiring wiring) {
        super(wiring.surfaces().campaigns());
        webhooks = wiring.webhooks().configureCampaignWebhook();
        addresses = wiring.addresses();
        trail = wiring.access().auditTrail();
    }

    /**
     * Records the call in the audit trail like an operator's, since a key of either mode changes
     * the webhook of both.
     */
    @Override
    protected Reply answer(Request request, CampaignCaller caller) {
        var wish = request.body(body -> CampaignWebhookView.read(body, addresses));
        return trail.follow(
                request,
                caller.tenant().organisation().text(),
                caller.keyId(),
                new Subject(Optional.of(caller.tenant().organisation()), Optional.empty()),
                () -> configure(caller, wish));
    }

    private Reply configure(CampaignCaller caller, CampaignWebhookView.Wish wish) {
        return switch (webhooks.configure(
                caller.tenant(), caller.campaign(), wish.url(), wish.active())) {
            case Outcome.Created(var webhook, var secret) ->
                    Reply.json(201, CampaignWebhookView.of(webhook).put("hmac_secret", secret));
            case Outcome.Changed(var webhook) -> Reply.json(200, CampaignWebhookView.of(webhook));
            case Outcome.UrlMissing() -> Reply.problem(422, "endpoint_url is required");
        };
    }
}
