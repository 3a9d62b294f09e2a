package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.deliveries.Strand;
import fairdraw.functions.campaigns.ConfigureCampaignWebhookFunction;
import fairdraw.functions.campaigns.GetCampaignWebhookFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.DeleteWebhookFunction;
import fairdraw.functions.operator.webhooks.GetWebhookFunction;
import fairdraw.functions.operator.webhooks.ListDeliveriesFunction;
import fairdraw.functions.operator.webhooks.ListWebhooksFunction;
import fairdraw.functions.operator.webhooks.RedriveDeliveriesFunction;
import fairdraw.functions.operator.webhooks.RotateWebhookSecretFunction;
import fairdraw.functions.operator.webhooks.TestWebhookFunction;
import fairdraw.functions.operator.webhooks.UpdateWebhookFunction;
import fairdraw.functions.triggers.FanOutEventsFunction;
import java.time.Duration;
import java.util.List;

/** Every function of webhooks, each doing everything that it ever does. */
public final class EveryWebhook {

    private static final String PUBLIC = "{\"url\":\"https://hooks.invalid/\",\"events\":[\"*\"]}";

    private EveryWebhook() {}

    /** Creates webhooks, fails to reach them, and redrives their deliveries. */
    public static void lived(Installation installation) {
        Hooks hooks = new Hooks(installation);
        String id =
                done(hooks.operator(CreateWebhookFunction::new, post().json(PUBLIC))).text("id");
        done(hooks.operator(ListWebhooksFunction::new, get()));
        done(hooks.operator(GetWebhookFunction::new, get().path("webhookId", id)));
        done(hooks.operator(RotateWebhookSecretFunction::new, post().path("webhookId", id)));
        done(hooks.operator(TestWebhookFunction::new, post().path("webhookId", id)));
        hooks.tell(hooks.event("lottery.draw.opened", "one"));
        hooks.tell(hooks.event("lottery.draw.opened", "another"));
        duringARun(installation, hooks, id);
        hooks.pass(Duration.ofMinutes(20));
        done(
                hooks.operator(
                        UpdateWebhookFunction::new,
                        get().path("webhookId", id).json("{\"status\":\"PARKED\"}")));
        hooks.tell(hooks.event("lottery.draw.opened", "two"));
        done(
                hooks.operator(
                        UpdateWebhookFunction::new,
                        get().path("webhookId", id).json("{\"status\":\"ACTIVE\"}")));
        done(hooks.operator(ListDeliveriesFunction::new, get()));
        done(
                hooks.operator(
                        RedriveDeliveriesFunction::new,
                        post().json("{\"webhook\":\"" + id + "\"}")));
        assertThat(
                        hooks.operator(
                                        RedriveDeliveriesFunction::new,
                                        post().json("{\"delivery\":\"" + id + ".evt\"}"))
                                .status())
                .isEqualTo(404);
        done(hooks.operator(DeleteWebhookFunction::new, get().path("webhookId", id)));
        ofCampaign(installation, hooks);
    }

    /** Hands an event over while a run has the strand of its webhook. */
    private static void duringARun(Installation installation, Hooks hooks, String id) {
        var strand = Strand.of(hooks.tenant().organisation(), new WebhookId(id));
        var now = installation.clock().instant();
        installation.wiring().webhooks().strands().take(strand, now, now.plusSeconds(9));
        var fanOut = new FanOutEventsFunction(installation.wiring());
        hooks.handOver(_ -> fanOut, hooks.event("lottery.draw.opened", "during a run"));
        hooks.handOver(_ -> fanOut, hooks.event("lottery.draw.opened", "during it too"));
    }

    private static void ofCampaign(Installation installation, Hooks hooks) {
        String key =
                installation
                        .key(
                                hooks.tenant().organisation().text(),
                                "test",
                                "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"spring\"}")
                        .text("key");
        for (String url : List.of("https://hooks.invalid/", "https://other.invalid/")) {
            String body = "{\"endpoint_url\":\"" + url + "\"}";
            done(
                    installation.call(
                            ConfigureCampaignWebhookFunction::new,
                            post().header("Authorization", "Bearer " + key).json(body)));
        }
        done(
                installation.call(
                        GetCampaignWebhookFunction::new,
                        get().header("Authorization", "Bearer " + key)));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
