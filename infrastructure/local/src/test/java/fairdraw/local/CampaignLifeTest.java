package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.Product.Answer;
import fairdraw.local.Receiver.Message;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The life of a campaign, from its first entry to its winning number and its verification. */
@ExtendWith(Product.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
final class CampaignLifeTest {

    private final Product product;

    CampaignLifeTest(Product product) {
        this.product = product;
    }

    @Test
    void anEntryIsToldEvaluatedGivenNumbersDrawnAndVerified() {
        Promotion promotion = new Promotion(product, "manual", Promotion.byBeacon());
        Receiver receiver = Receiver.unknown();
        Answer webhook =
                promotion.call(
                        "PATCH",
                        "/v1/webhook",
                        "{\"endpoint_url\":\"" + receiver.url(product) + "\",\"is_active\":true}");
        assertThat(webhook.status()).as(webhook.body()).isEqualTo(201);
        String secret = webhook.json().path("hmac_secret").asText();

        Answer accepted = promotion.enter(1);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String entryId = accepted.json().path("entry_id").asText();
        String path = "/v1/entries/" + entryId + "/lucky-numbers";
        awaited(receiver, "entry.received", secret);
        JsonNode outcome =
                awaited(receiver, "entry.evaluated", secret)
                        .path("data")
                        .path("mechanics")
                        .path(0)
                        .path("outcome");
        assertThat(outcome.toString()).isEqualTo("{\"quantity\":2,\"series_count\":10}");

        assertThat(promotion.call("POST", path, Promotion.NUMBERS).told())
                .isEqualTo(
                        "201 {\"entry_id\":\""
                                + entryId
                                + "\",\"assigned_count\":2,\"status\":\"assigned\"}");
        assertThat(promotion.call("POST", path, Promotion.NUMBERS).status()).isEqualTo(409);
        String unknown = "/v1/entries/" + UUID.randomUUID() + "/lucky-numbers";
        assertThat(promotion.call("POST", unknown, Promotion.NUMBERS).status()).isEqualTo(404);
        assertThat(product.post(path, Promotion.NUMBERS).status()).isEqualTo(401);

        promotion.close();
        JsonNode evidence = promotion.completed();
        assertThat(evidence.path("result").path("winners").size()).isEqualTo(2);
        promotion.verify(entryId);
        receiver.close();
    }

    /** Waits for the first message of a type, whose signature must be right, and returns it. */
    private JsonNode awaited(Receiver receiver, String type, String secret) {
        Message message =
                Running.await(
                        product.deployment().moving(),
                        () ->
                                receiver.messages().stream()
                                        .filter(each ->
                                                each.json()
                                                        .path("event_type")
                                                        .asText()
                                                        .equals(type))
                                        .findFirst(),
                        type + " was not told");
        assertThat(message.headers().getFirst("X-Evolu-Signature"))
                .isEqualTo("sha256=" + hmac(secret, message.body()));
        return message.json();
    }

    private static String hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
