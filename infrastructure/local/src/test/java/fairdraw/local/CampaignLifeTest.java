package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.Product.Answer;
import fairdraw.local.Receiver.Message;
import fairdraw.local.json.Json;
import fairdraw.verifier.Report;
import fairdraw.verifier.Verify;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A campaign from its first entry to its winning number, and what it leaves to check. */
@ExtendWith(Product.Shared.class)
final class CampaignLifeTest {

    /** What an entry takes from its submission to its evaluation, with all that lies between. */
    private static final Duration EVALUATION = Duration.ofSeconds(20);

    private static final String NUMBERS =
            "{\"numbers\":[{\"series\":\"0\",\"order_number\":\"12345\"},"
                    + "{\"series\":\"1\",\"order_number\":\"67890\"}]}";

    private final Product product;

    CampaignLifeTest(Product product) {
        this.product = product;
    }

    @Test
    void anEntryIsToldEvaluatedGivenNumbersDrawnAndVerified() {
        Promotion promotion =
                new Promotion(product, "manual", closeAt -> Promotion.byBeacon(closeAt));
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

        assertThat(promotion.call("POST", path, NUMBERS).told())
                .isEqualTo(
                        "201 {\"entry_id\":\""
                                + entryId
                                + "\",\"assigned_count\":2,\"status\":\"assigned\"}");
        assertThat(promotion.call("POST", path, NUMBERS).status()).isEqualTo(409);
        String unknown = "/v1/entries/" + UUID.randomUUID() + "/lucky-numbers";
        assertThat(promotion.call("POST", unknown, NUMBERS).status()).isEqualTo(404);
        assertThat(product.post(path, NUMBERS).status()).isEqualTo(401);

        JsonNode evidence = completed(promotion);
        assertThat(evidence.path("result").path("winners").size()).isEqualTo(2);
        verified(promotion, entryId);
        receiver.close();
    }

    @Test
    void numbersThatWeGiveAreDrawnByAnExtractionAndVerified() {
        Promotion promotion =
                new Promotion(product, "automatic", closeAt -> Promotion.byExtraction(closeAt));
        String entryId = promotion.enter(1).json().path("entry_id").asText();
        JsonNode numbers =
                Running.await(
                        Duration.ofMinutes(2),
                        () ->
                                Optional.of(promotion.entry(entryId).path("assigned"))
                                        .filter(assigned -> !assigned.isNull()),
                        "no numbers were given");
        assertThat(numbers.path("assigned_count").asInt()).isEqualTo(2);
        assertThat(
                        promotion
                                .call("POST", "/v1/entries/" + entryId + "/lucky-numbers", NUMBERS)
                                .status())
                .isEqualTo(422);

        String extraction =
                "{\"contest\":\"5763\",\"date\":\""
                        + promotion.day()
                        + "\",\"prizes\":[\"045261\",\"029512\",\"097258\",\"086239\",\"002040\"]}";
        Running.await(
                Duration.ofMinutes(3),
                () ->
                        Optional.of(promotion.operator("POST", "/extraction", extraction))
                                .filter(answer -> answer.status() == 200),
                "no extraction was taken");
        assertThat(promotion.anotherOperator("/extraction", extraction).json().path("status"))
                .isEqualTo(Json.parse("\"AGREED\"".getBytes(StandardCharsets.UTF_8)));
        JsonNode evidence = completed(promotion);
        assertThat(evidence.path("result").path("number").path("order_number").asText())
                .isEqualTo("12890");
        verified(promotion, entryId);
    }

    /** The first message of a type, whose signature must be right. */
    private static JsonNode awaited(Receiver receiver, String type, String secret) {
        Message message =
                Running.await(
                        Duration.ofMinutes(2),
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

    private JsonNode completed(Promotion promotion) {
        return Running.await(
                EVALUATION.plus(Duration.ofMinutes(4)),
                () ->
                        Optional.of(
                                        product.get("/v1/draws/" + promotion.drawId() + "/evidence")
                                                .json())
                                .filter(evidence ->
                                        evidence.path("status").asText().equals("COMPLETED")),
                "the campaign did not complete");
    }

    /** Everything that is published fits, and so does every receipt of the entry. */
    private void verified(Promotion promotion, String entryId) {
        List<JsonNode> receipts = promotion.receipts(entryId);
        assertThat(receipts).hasSize(2);
        for (JsonNode receipt : receipts) {
            Report report =
                    Verify.draw(
                            product.deployment().api(),
                            promotion.drawId(),
                            Optional.of(Json.bytes(receipt)),
                            line -> {});
            assertThat(report.holds()).as(report.lines().toString()).isTrue();
        }
    }
}
