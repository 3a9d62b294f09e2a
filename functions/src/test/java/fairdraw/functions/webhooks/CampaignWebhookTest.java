package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.functions.campaigns.ConfigureCampaignWebhookFunction;
import fairdraw.functions.campaigns.GetCampaignWebhookFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.webhooks.DeleteWebhookFunction;
import fairdraw.functions.operator.webhooks.RotateWebhookSecretFunction;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET} and {@code PATCH /v1/webhook}, and the deliveries to the configured address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CampaignWebhookTest {

    private static final String ENTRY = "01905a3b-7c8d-7f00-a1b2-c3d4e5f6a7b8";

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @Test
    void itIsMadeOnceForBothModesAndItsSecretIsShownOnce() {
        assertThat(get("live", "spring").status()).isEqualTo(404);

        Answered made = patch("live", "spring", url());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.members().keySet())
                .containsExactly("endpoint_url", "is_active", "updated_at", "hmac_secret");
        assertThat(made.members()).containsEntry("is_active", true);

        Answered changed = patch("test", "spring", "{\"is_active\":false}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.members().keySet())
                .containsExactly("endpoint_url", "is_active", "updated_at");
        assertThat(get("live", "spring").members())
                .containsEntry("endpoint_url", bench.receiver().url())
                .containsEntry("is_active", false);
        assertThat(get("live", "summer").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|endpoint_url is required",
                "{\"is_active\":true}|endpoint_url is required",
                "{\"endpoint_url\":7}|endpoint_url must be a string",
                "{\"endpoint_url\":\"ftp://a/\"}|endpoint_url must be a public https address without user, port and fragment",
                "{\"is_active\":\"yes\"}|is_active must be true or false",
                "{|body must be a JSON object"
            })
    void badInputIsRefusedAndNamed(String body, String detail) {
        Answered refused = patch("live", "spring", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
        assertThat(get("live", "spring").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"LIVE, true", "TEST, false"})
    void anEventComesInTheEnvelopeOfThePage(Mode mode, boolean livemode) {
        String secret = patch("live", "spring", url()).text("hmac_secret");
        DomainEvent event = received(mode);

        bench.hooks().tell(event);

        Receiver.Received request = bench.receiver().only();
        String id = "evt_entry_received_01905a3b7c8d7f00a1b2c3d4e5f6a7b8";
        assertThat(request.body())
                .isEqualTo(
                        "{\"event_id\":\""
                                + id
                                + "\",\"event_type\":\"entry.received\","
                                + "\"campaign_id\":\"c-1\",\"created_at\":\""
                                + event.occurredAt()
                                + "\",\"livemode\":"
                                + livemode
                                + ",\"api_version\":\"2026-04-30\","
                                + "\"request\":{\"idempotency_key\":\"key-1\"},"
                                + "\"data\":{\"entry_id\":\""
                                + ENTRY
                                + "\",\"status\":\"PENDING\"}}");
        assertThat(request.header("X-Evolu-Event-Id")).isEqualTo(id);
        assertThat(request.header("X-Evolu-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(secret, request.body()));
        assertThat(request.header("User-Agent")).isEqualTo("Evolu-Webhooks/1.0");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void everyTextArrivesAsItIsAndWellSigned() {
        String secret = patch("test", "spring", url()).text("hmac_secret");
        Random random = new Random(6);
        for (int i = 0; i < 20; i++) {
            String text = i == 0 ? SentTextsTest.ODD : SentTextsTest.text(random);

            bench.hooks()
                    .tell(
                            DomainEvent.once(
                                    EventName.ENTRY_RECEIVED,
                                    bench.hooks().tenant(),
                                    "text-" + i,
                                    bench.installation().clock().instant(),
                                    Map.of("text", text, text, "name", "campaign", origin(text))));

            Receiver.Received request = bench.receiver().received().getLast();
            assertThat(request.members())
                    .as("seed 6, text " + i)
                    .containsEntry("data", Map.of("text", text, text, "name"))
                    .containsEntry("request", Map.of("idempotency_key", text));
            assertThat(request.header("X-Evolu-Signature"))
                    .isEqualTo("sha256=" + OwnHmac.hex(secret, request.body()));
        }
    }

    @Test
    void whoeverWantsItIsToldInTheStandardFormOfWhichCampaignItIs() {
        patch("live", "spring", url());
        try (Receiver other = new Receiver()) {
            bench.hooks().create(other, "standard");

            bench.hooks().tell(received(Mode.TEST));
            bench.hooks().attemptDue();

            assertThat(other.only().body())
                    .endsWith(
                            "\"data\":{\"entry_id\":\""
                                    + ENTRY
                                    + "\",\"status\":\"PENDING\",\"campaign_id\":\"c-1\"}}");
            assertThat(bench.receiver().received()).hasSize(1);
        }
    }

    @Test
    void whileItIsNotActiveEventsAreSkippedAndNotKept() {
        patch("live", "spring", url());
        patch("live", "spring", "{\"is_active\":false}");

        bench.hooks().tell(received(Mode.TEST));
        patch("live", "spring", "{\"is_active\":true}");
        bench.hooks().pass(Duration.ofDays(1));

        assertThat(bench.receiver().received()).isEmpty();
        assertThat(bench.hooks().log("whc_spring")).isEmpty();
    }

    @Test
    void aFailedEventIsTriedAgainAtItsTimes() {
        patch("live", "spring", url());
        bench.receiver().answering(500);

        bench.hooks().tell(received(Mode.TEST));
        int attempts = 1;
        for (String wait : "PT5S PT30S PT2M PT15M PT1H PT6H PT16H".split(" ", -1)) {
            bench.hooks().pass(Duration.parse(wait).minusSeconds(2));
            assertThat(bench.receiver().received()).hasSize(attempts);
            bench.hooks().pass(Duration.ofSeconds(2));
            assertThat(bench.receiver().received()).hasSize(++attempts);
        }

        assertThat(bench.hooks().log("whc_spring").getFirst()).containsEntry("status", "FAILED");
    }

    @Test
    void madeAgainItHasAnotherSecret() {
        String first = patch("live", "spring", url()).text("hmac_secret");
        bench.hooks()
                .operator(
                        RotateWebhookSecretFunction::new,
                        GatewayCall.of("POST", "/").path("webhookId", "whc_spring"));
        bench.hooks()
                .operator(
                        DeleteWebhookFunction::new,
                        GatewayCall.of("DELETE", "/").path("webhookId", "whc_spring"));

        String second = patch("live", "spring", url()).text("hmac_secret");

        assertThat(second).isNotEqualTo(first);
        bench.hooks().tell(received(Mode.LIVE));
        Receiver.Received request = bench.receiver().only();
        assertThat(request.header("X-Evolu-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(second, request.body()));
        assertThat(request.headers()).doesNotContainKey("X-Evolu-Signature-Next");
    }

    @Test
    void aKeyOfEitherModeThatChangesItIsOnRecord() {
        patch("live", "spring", url());
        patch("test", "spring", "{\"endpoint_url\":\"https://elsewhere.example/\"}");

        Answered audit =
                bench.installation()
                        .operator(
                                ListAuditFunction::new,
                                GatewayCall.of("GET", "/").query("limit", "100"));

        assertThat(audit.body())
                .contains(
                        "\"operatorId\":\"" + bench.hooks().tenant().organisation() + "\"",
                        "\"method\":\"PATCH\",\"path\":\"/v1/webhook\"");
    }

    /** The event is signed, and its receiver may refuse it. */
    @Test
    void theFormerAddressIsToldOfAChangeEvenWhenNothingElseIsSent() {
        String secret = patch("live", "spring", url()).text("hmac_secret");
        patch(
                "test",
                "spring",
                "{\"endpoint_url\":\"https://elsewhere.invalid/\",\"is_active\":false}");
        bench.receiver().answering(410);
        DomainEvent changed =
                DomainEvent.once(
                        EventName.WEBHOOK_CHANGED,
                        bench.hooks().tenant(),
                        "1",
                        bench.installation().clock().instant(),
                        Map.of(
                                "webhookId",
                                "whc_spring",
                                "former_endpoint_url",
                                bench.receiver().url(),
                                "endpoint_url",
                                "https://elsewhere.invalid/",
                                "is_active",
                                false));

        bench.hooks().tell(changed);

        Receiver.Received request = bench.receiver().only();
        assertThat(request.body())
                .contains("\"event_type\":\"webhook.changed\"")
                .contains("\"livemode\":false")
                .contains("\"endpoint_url\":\"https://elsewhere.invalid/\"");
        assertThat(request.header("X-Evolu-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(secret, request.body()));
        patch("live", "spring", "{\"is_active\":true}");
        assertThat(get("live", "spring").members()).containsEntry("is_active", true);
    }

    private DomainEvent received(Mode mode) {
        return DomainEvent.once(
                EventName.ENTRY_RECEIVED,
                new Tenant(bench.hooks().tenant().organisation(), mode),
                ENTRY,
                bench.installation().clock().instant(),
                Map.of("entry_id", ENTRY, "status", "PENDING", "campaign", origin("key-1")));
    }

    private static Map<String, String> origin(String idempotencyKey) {
        return Map.of("id", "c-1", "slug", "spring", "idempotencyKey", idempotencyKey);
    }

    private String url() {
        return "{\"endpoint_url\":\"" + bench.receiver().url() + "\"}";
    }

    private Answered get(String mode, String slug) {
        return bench.installation()
                .call(
                        GetCampaignWebhookFunction::new,
                        GatewayCall.of("GET", "/v1/webhook")
                                .header("Authorization", key(mode, slug)));
    }

    private Answered patch(String mode, String slug, String body) {
        return bench.installation()
                .call(
                        ConfigureCampaignWebhookFunction::new,
                        GatewayCall.of("PATCH", "/v1/webhook")
                                .header("Authorization", key(mode, slug))
                                .json(body));
    }

    private String key(String mode, String slug) {
        return "Bearer "
                + bench.installation()
                        .key(
                                bench.hooks().tenant().organisation().text(),
                                mode,
                                "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\""
                                        + slug
                                        + "\"}")
                        .text("key");
    }
}
