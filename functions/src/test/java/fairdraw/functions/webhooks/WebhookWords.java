package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.campaigns.ConfigureCampaignWebhookFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.GetWebhookFunction;
import fairdraw.functions.operator.webhooks.ListDeliveriesFunction;
import fairdraw.functions.operator.webhooks.ListWebhooksFunction;
import fairdraw.functions.operator.webhooks.UpdateWebhookFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Webhooks and deliveries in every published state. */
public final class WebhookWords {

    private final Hooks hooks;

    private WebhookWords(Installation installation) {
        this.hooks = new Hooks(installation);
    }

    /**
     * Delivers to receivers of all kinds, in an installation whose webhooks may be on this machine.
     */
    public static void said(Installation installation) {
        new WebhookWords(installation).forms();
        new WebhookWords(installation).parked();
        new WebhookWords(installation).unreached();
        new WebhookWords(installation).paused(installation);
    }

    /** Delivers to a local address, in an installation that admits only public ones. */
    public static void saidOfStrangers(Installation installation) {
        var words = new WebhookWords(installation);
        words.made("https://localhost/", "standard");
        words.isTold("one");
        words.listed();
    }

    private void forms() {
        try (var receiver = new Receiver()) {
            for (String format : List.of("standard", "lotteries", "draws", "carts")) {
                hooks.create(receiver, format);
            }
            for (String form : List.of("sha256", "t,v1")) {
                hooks.create(receiver, "draws", ",\"signatureForm\":\"" + form + "\"");
            }
            isTold("one");
            listed();
        }
    }

    private void parked() {
        try (var receiver = new Receiver()) {
            String gone = hooks.create(receiver.answering(410), "standard").text("id");
            isTold("gone");
            looked(gone);
            isTold("kept");
            String failing = hooks.create(receiver.answering(500), "lotteries").text("id");
            for (int event = 1; event <= 5; event++) {
                isTold("event " + event);
                for (int retry = 1; retry <= 5; retry++) {
                    hooks.pass(Duration.ofMinutes(3));
                }
            }
            looked(failing);
            String stopped = hooks.create(receiver, "standard").text("id");
            done(
                    hooks.operator(
                            UpdateWebhookFunction::new,
                            GatewayCall.of("PUT", "/")
                                    .path("webhookId", stopped)
                                    .json("{\"status\":\"PARKED\"}")));
            looked(stopped);
            listed();
        }
    }

    /** Delivers to a closed port, a silent server, one that hangs up and one without TLS. */
    private void unreached() {
        String closed;
        try (var receiver = new Receiver()) {
            closed = receiver.url();
        }
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var rude = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                var open = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> says("", rude));
            Thread.startVirtualThread(() -> says("HTTP/1.1 400 Bad Request\r\n\r\n", open));
            String plain = "http://127.0.0.1:" + rude.getLocalPort() + "/";
            made(closed, "standard");
            made("https://nobody.invalid/", "standard");
            made("http://127.0.0.1:" + silent.getLocalPort() + "/", "lotteries");
            made(plain, "standard");
            made("https://127.0.0.1:" + open.getLocalPort() + "/", "standard");
            isTold("unreached");
            listed();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends this text to every caller and hangs up. */
    private static void says(String text, ServerSocket server) {
        try {
            while (true) {
                try (Socket caller = server.accept()) {
                    caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void paused(Installation installation) {
        String key =
                installation
                        .key(
                                hooks.tenant().organisation().text(),
                                "test",
                                "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"spring\"}")
                        .text("key");
        try (var receiver = new Receiver()) {
            for (String change :
                    List.of("\"endpoint_url\":\"" + receiver.url() + "\"", "\"is_active\":false")) {
                done(
                        installation.call(
                                ConfigureCampaignWebhookFunction::new,
                                GatewayCall.of("PATCH", "/")
                                        .header("Authorization", "Bearer " + key)
                                        .json("{" + change + "}")));
            }
        }
        done(
                hooks.operator(
                        ListWebhooksFunction::new,
                        GatewayCall.of("GET", "/").query("limit", "100")));
    }

    private void made(String url, String format) {
        done(
                hooks.operator(
                        CreateWebhookFunction::new,
                        GatewayCall.of("POST", "/")
                                .json(
                                        "{\"url\":\"%s\",\"events\":[\"*\"],\"format\":\"%s\"}"
                                                .formatted(url, format))));
    }

    private void isTold(String subject) {
        hooks.tell(hooks.event("lottery.draw.completed", subject));
        hooks.attemptDue();
    }

    private void looked(String id) {
        done(
                hooks.operator(
                        GetWebhookFunction::new, GatewayCall.of("GET", "/").path("webhookId", id)));
    }

    private void listed() {
        done(
                hooks.operator(
                        ListDeliveriesFunction::new,
                        GatewayCall.of("GET", "/").query("limit", "100")));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
