package fairdraw.local;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.engines.localstack.LocalStack;
import fairdraw.local.Product.Partner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The forgeries of a draw of the running product before the verifier. */
@ExtendWith(Product.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
final class ForgeryTest {

    private static final int PLAYERS = 5;

    private final Product product;

    ForgeryTest(Product product) {
        this.product = product;
    }

    @Test
    void eachForgeryWithTheInstancesOwnKeysIsTold() {
        Assumptions.assumeFalse(LocalStack.isWanted(), "the keys are those of the local runtime");
        Partner partner = product.partner();
        Instant closes = Instant.now().plus(product.deployment().patience());
        Duration lead = product.deployment().witnessing().orElseThrow();
        product.lottery(partner, "forged", closes.plus(lead), lead);
        List<JsonNode> tickets = new ArrayList<>();
        for (int player = 0; player < PLAYERS; player++) {
            String entry = "{\"email\":\"p" + player + "@example.com\",\"lotterySlug\":\"forged\"}";
            tickets.add(
                    product.post("/v1/lotteries/entries", entry, "X-API-Secret", partner.test())
                            .json()
                            .path("data"));
        }
        String draw = tickets.getFirst().path("drawId").asText();
        Running.await(
                product.deployment().moving(),
                () ->
                        Optional.of(product.get("/v1/draws/" + draw + "/evidence").json())
                                .filter(evidence ->
                                        evidence.path("status").asText().equals("COMPLETED")),
                "the draw did not complete");
        List<JsonNode> receipts = tickets.stream().map(ticket -> ticket.path("receipt")).toList();
        new Forged(product, draw).isTold(receipts, "A2", "A10", "A11", "A12", "A13", "N21", "E1");
    }
}
