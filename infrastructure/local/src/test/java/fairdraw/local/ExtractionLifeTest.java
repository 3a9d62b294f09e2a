package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The life of a campaign with automatic numbers, drawn by an extraction that two operators enter.
 */
@ExtendWith(Product.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
final class ExtractionLifeTest {

    private final Product product;

    ExtractionLifeTest(Product product) {
        this.product = product;
    }

    @Test
    void numbersThatWeGiveAreDrawnByAnExtractionAndVerified() {
        Duration patience = product.deployment().patience();
        Promotion promotion = new Promotion(product, "automatic", Promotion.byExtraction(patience));
        String entryId = promotion.enter(1).json().path("entry_id").asText();
        JsonNode numbers =
                Running.await(
                        product.deployment().moving(),
                        () ->
                                Optional.of(promotion.entry(entryId).path("assigned"))
                                        .filter(assigned -> !assigned.isNull()),
                        "no numbers were given");
        assertThat(numbers.path("assigned_count").asInt()).isEqualTo(2);
        assertThat(
                        promotion
                                .call(
                                        "POST",
                                        "/v1/entries/" + entryId + "/lucky-numbers",
                                        Promotion.NUMBERS)
                                .status())
                .isEqualTo(422);

        String extraction =
                "{\"contest\":\"5763\",\"date\":\""
                        + promotion.day()
                        + "\",\"prizes\":[\"045261\",\"029512\",\"097258\",\"086239\",\"002040\"]}";
        Running.await(
                product.deployment().moving(),
                () ->
                        Optional.of(promotion.operator("POST", "/extraction", extraction))
                                .filter(answer -> answer.status() == 200),
                "no extraction was taken");
        assertThat(promotion.anotherOperator("/extraction", extraction).body())
                .contains("\"status\":\"AGREED\"");
        JsonNode evidence = promotion.completed();
        assertThat(evidence.path("result").path("number").path("order_number").asText())
                .isEqualTo("12890");
        promotion.verify(entryId);
        new Forged(product, promotion.drawId())
                .isTold(promotion.receipts(entryId), "A16", "A17", "B3", "N25", "N27");
    }
}
