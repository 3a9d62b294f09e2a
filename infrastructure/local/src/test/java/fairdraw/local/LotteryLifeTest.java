package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.Product.Partner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The whole life of a lottery without anybody's help, and its verification. */
@ExtendWith(Product.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
final class LotteryLifeTest {

    private static final int PLAYERS = 12;

    private final Product product;

    LotteryLifeTest(Product product) {
        this.product = product;
    }

    @Test
    void aLotteryIsEnteredClosedSealedDrawnSettledAndVerifiedByItself() {
        Partner partner = product.partner();
        Receiver receiver = Receiver.of(product, partner.organisation(), "test");
        Instant closes = Instant.now().plus(product.deployment().patience());
        Duration lead = product.deployment().witnessing().orElse(Duration.ofSeconds(5));
        product.lottery(partner, "life", closes.plus(lead), lead);
        List<JsonNode> tickets = new ArrayList<>();
        for (int player = 0; player < PLAYERS; player++) {
            tickets.add(
                    product.post(
                                    "/v1/lotteries/entries",
                                    "{\"email\":\"p"
                                            + player
                                            + "@example.com\",\"lotterySlug\":\"life\"}",
                                    "X-API-Secret",
                                    partner.test())
                            .done()
                            .json()
                            .path("data"));
        }
        String voided = tickets.getFirst().path("ticketRef").asText();
        String tenant = "/organisations/" + partner.organisation() + "/test";
        assertThat(
                        product.operator(
                                        "POST",
                                        tenant + "/tickets/" + voided + "/void",
                                        "{\"reason\":\"charged back\"}")
                                .status())
                .isEqualTo(200);
        String drawId = tickets.getFirst().path("drawId").asText();

        JsonNode evidence =
                Running.await(
                        product.deployment().moving(),
                        () -> evidence(drawId, "COMPLETED"),
                        "the draw did not complete");

        assertThat(evidence.path("seal").path("leaves").asInt()).isEqualTo(PLAYERS);
        Judged judged = new Judged(product, drawId);
        for (JsonNode ticket : tickets) {
            judged.with(ticket.path("receipt"));
            judged.with(
                    product.get(
                                    "/v1/lotteries/entries/"
                                            + ticket.path("ticketRef").asText()
                                            + "/receipt",
                                    "X-API-Secret",
                                    partner.test())
                            .json());
        }
        judged.holds();
        product.deployment().witnessing().ifPresent(_ -> new Judged(product, drawId).isProven());
        assertThat(listed(partner))
                .hasSize(PLAYERS)
                .allSatisfy(ticket -> {
                    boolean isVoid = ticket.path("ticketRef").asText().equals(voided);
                    assertThat(ticket.path("status").asText())
                            .isEqualTo(isVoid ? "CANCELLED" : outcome(ticket, evidence));
                });
        assertThat(product.operator("GET", tenant + "/draws/" + drawId + "/winners", "").status())
                .isEqualTo(200);
        assertThat(told(receiver, drawId))
                .contains(
                        "lottery.entry.created",
                        "lottery.ticket.cancelled",
                        "lottery.draw.opened",
                        "lottery.draw.closed",
                        "lottery.draw.sealed",
                        "lottery.draw.completed");
        receiver.close();
    }

    private Optional<JsonNode> evidence(String drawId, String status) {
        return Optional.of(product.get("/v1/draws/" + drawId + "/evidence").json())
                .filter(evidence -> evidence.path("status").asText().equals(status));
    }

    private List<JsonNode> listed(Partner partner) {
        List<JsonNode> tickets = new ArrayList<>();
        product.get("/v1/lotteries/life/entries?limit=100", "X-API-Secret", partner.test())
                .json()
                .path("data")
                .forEach(tickets::add);
        return tickets;
    }

    /**
     * Returns the expected outcome under the tiers of {@link Product#lottery}: 5 + 1, one main
     * number, the bonus alone.
     */
    private static String outcome(JsonNode ticket, JsonNode evidence) {
        JsonNode numbers = evidence.path("result").path("numbers");
        JsonNode line = ticket.path("lines").path(0);
        long main = common(line.path("main"), numbers.path("main"));
        long bonus = common(line.path("bonus"), numbers.path("bonus"));
        boolean won = (main == 5 && bonus == 1) || main == 1 || (main == 0 && bonus == 1);
        return won ? "WON" : "LOST";
    }

    private static long common(JsonNode one, JsonNode other) {
        Set<Integer> numbers = new HashSet<>();
        one.forEach(number -> numbers.add(number.asInt()));
        long count = 0;
        for (JsonNode number : other) {
            count += numbers.contains(number.asInt()) ? 1 : 0;
        }
        return count;
    }

    /** Returns the types of the events of a draw that reached the receiver. */
    private Set<String> told(Receiver receiver, String drawId) {
        return Running.await(
                product.deployment().moving(),
                () ->
                        Optional.of(types(receiver, drawId))
                                .filter(all -> all.contains("lottery.draw.completed")),
                "the completion was not told");
    }

    private static Set<String> types(Receiver receiver, String drawId) {
        return receiver.bodies().stream()
                .filter(body -> body.path("data").path("drawId").asText().equals(drawId))
                .map(body -> body.path("type").asText())
                .collect(Collectors.toSet());
    }
}
