package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.operator.webhooks.RotateWebhookSecretFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.GetCheckpointFunction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests to receivers, each in the published format of its surface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireFormsTest {

    private static final Duration A_DAY = Duration.ofHours(24);

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @Test
    void standardWebhooksAreSignedOverIdTimeAndBody() {
        String secret = bench.hooks().create(bench.receiver(), "standard").text("secret");
        var event = bench.hooks().event("lottery.draw.completed", "one");

        bench.hooks().tell(event);

        Receiver.Received request = bench.receiver().only();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(request.header("webhook-id")).isEqualTo(event.id().text());
        assertThat(request.header("webhook-timestamp")).isEqualTo(seconds());
        assertThat(request.header("webhook-signature"))
                .isEqualTo(OwnHmac.standard(secret, request));
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.body())
                .isEqualTo(
                        "{\"type\":\"lottery.draw.completed\",\"timestamp\":\""
                                + event.occurredAt()
                                + "\",\"data\":{\"name\":\"Zoë\",\"subject\":\"one\"}}");
    }

    @Test
    void eachCarriesAHeadOfTheRegister() {
        EveryRegister.lived(bench.installation());
        bench.installation().clock().forward(Duration.ofSeconds(6));
        bench.hooks().create(bench.receiver(), "standard");
        bench.hooks().create(bench.receiver(), "lotteries");

        bench.hooks().tell(bench.hooks().event("lottery.entry.created", "one"));

        String mode = bench.hooks().tenant().mode().word();
        String head =
                bench.installation()
                        .call(GetCheckpointFunction::new, EveryRegister.get(mode))
                        .body();
        assertThat(bench.receiver().received())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.header("Fairdraw-Head"))
                                .isEqualTo(
                                        Base64.getEncoder()
                                                .encodeToString(
                                                        head.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void afterARotationBothSecretsSignForADay() {
        var made = bench.hooks().create(bench.receiver(), "standard");
        String former = made.text("secret");
        String next = rotate(made.text("id"));

        bench.hooks().tell(bench.hooks().event("lottery.draw.opened", "one"));
        bench.installation().clock().forward(A_DAY);
        bench.hooks().tell(bench.hooks().event("lottery.draw.opened", "two"));

        Receiver.Received first = bench.receiver().received().get(0);
        Receiver.Received second = bench.receiver().received().get(1);
        assertThat(next).isNotEqualTo(former);
        assertThat(first.header("webhook-signature"))
                .isEqualTo(OwnHmac.standard(next, first) + " " + OwnHmac.standard(former, first));
        assertThat(second.header("webhook-signature")).isEqualTo(OwnHmac.standard(next, second));
    }

    @Test
    void lotteriesAreToldAsTheirPageSays() {
        String secret = bench.hooks().create(bench.receiver(), "lotteries").text("secret");
        var event = bench.hooks().event("lottery.entry.created", "one");

        bench.hooks().tell(event, bench.hooks().event("draw.completed", "of another surface"));

        Receiver.Received request = bench.receiver().only();
        String now = bench.installation().clock().instant().toString();
        assertThat(request.body())
                .isEqualTo(
                        "{\"event\":\"lottery.entry.created\","
                                + "\"data\":{\"name\":\"Zoë\",\"subject\":\"one\"},"
                                + "\"timestamp\":\""
                                + now
                                + "\"}");
        assertThat(request.header("X-Webhook-Event")).isEqualTo("lottery.entry.created");
        assertThat(request.header("X-Webhook-Timestamp")).isEqualTo(now);
        assertThat(request.header("X-Webhook-Id")).isEqualTo(event.id().text());
        assertThat(request.header("X-Webhook-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(secret, request.body()));
    }

    @Test
    void whereThereIsOneSignatureTheFormerStaysAndTheNextIsBesideIt() {
        var made = bench.hooks().create(bench.receiver(), "lotteries");
        String former = made.text("secret");
        String next = rotate(made.text("id"));

        bench.hooks().tell(bench.hooks().event("lottery.entry.created", "one"));
        bench.installation().clock().forward(A_DAY);
        bench.hooks().tell(bench.hooks().event("lottery.entry.created", "two"));

        Receiver.Received first = bench.receiver().received().get(0);
        Receiver.Received second = bench.receiver().received().get(1);
        assertThat(first.header("X-Webhook-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(former, first.body()));
        assertThat(first.header("X-Webhook-Signature-Next"))
                .isEqualTo("sha256=" + OwnHmac.hex(next, first.body()));
        assertThat(second.header("X-Webhook-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(next, second.body()));
        assertThat(second.headers()).doesNotContainKey("X-Webhook-Signature-Next");
    }

    @Test
    void drawsAreToldAsTheirPageSays() {
        var made = bench.hooks().create(bench.receiver(), "draws");
        var event = bench.hooks().event("draw.consumer.won", "one");
        bench.installation().clock().forward(Duration.ofSeconds(7));

        bench.receiver().answering(500);
        bench.hooks().tell(event);
        bench.hooks().pass(Duration.ofMinutes(1));

        Receiver.Received retry = bench.receiver().received().get(1);
        String id = "whk_" + event.id().text().substring("evt_".length());
        assertThat(retry.body())
                .isEqualTo(
                        "{\"id\":\""
                                + id
                                + "\",\"type\":\"draw.consumer.won\",\"timestamp\":\""
                                + event.occurredAt()
                                + "\",\"organizationId\":\""
                                + bench.hooks().tenant().organisation()
                                + "\",\"data\":{\"name\":\"Zoë\",\"subject\":\"one\"}}");
        assertThat(retry.header("X-Fanfare-Timestamp")).isEqualTo(seconds());
        assertThat(retry.header("X-Fanfare-Signature"))
                .isEqualTo(
                        "sha256="
                                + OwnHmac.hex(made.text("secret"), seconds() + "." + retry.body()));
        assertThat(retry.header("X-Fanfare-Retry-Count")).isEqualTo("1");
        assertThat(retry.header("X-Fanfare-Original-Time"))
                .isEqualTo(event.occurredAt().toString());
        assertThat(retry.header("X-Fanfare-Event-Type")).isEqualTo("draw.consumer.won");
        assertThat(retry.header("User-Agent")).isEqualTo("Fanfare-Webhooks/1.0");
        assertThat(retry.header("X-Fanfare-Webhook-Id")).isEqualTo(made.text("id"));
        assertThat(retry.header("X-Fanfare-Delivery-Id"))
                .isEqualTo(bench.receiver().received().get(0).header("X-Fanfare-Delivery-Id"));
        assertThat(bench.receiver().received().get(0).header("X-Fanfare-Retry-Count"))
                .isEqualTo("0");
    }

    @Test
    void drawsMayHaveTimeAndSignatureInOneHeader() {
        var made = bench.hooks().create(bench.receiver(), "draws", ",\"signatureForm\":\"t,v1\"");
        String former = made.text("secret");
        String next = rotate(made.text("id"));

        bench.hooks().tell(bench.hooks().event("draw.completed", "one"));

        String signed = seconds() + "." + bench.receiver().only().body();
        assertThat(bench.receiver().only().header("X-Fanfare-Signature"))
                .isEqualTo(
                        "t="
                                + seconds()
                                + ",v1="
                                + OwnHmac.hex(next, signed)
                                + ",v1="
                                + OwnHmac.hex(former, signed));
    }

    private String seconds() {
        return Long.toString(bench.installation().clock().instant().getEpochSecond());
    }

    private String rotate(String id) {
        return bench.hooks()
                .operator(
                        RotateWebhookSecretFunction::new,
                        GatewayCall.of("POST", "/").path("webhookId", id))
                .text("secret");
    }
}
