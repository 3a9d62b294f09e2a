package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.Product.Answer;
import fairdraw.local.Product.Partner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The life of a paid cart, from the checkout to its tickets in a draw and its events. */
@ExtendWith(Product.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
final class CartLifeTest {

    /** A cart with two tickets and an item that is none. */
    private static final String CART =
            """
            {"amount": 14.00, "cart_id": "order-1", "status": "Successful", "type": "Checkout",
             "timestamp": "2026-03-02T8:27:58.721607+06:00", "user_id": "abc1234",
             "currency": "USD", "device_type": "unkown", "exchange_rate": 0.92, "origin": "shop",
             "payments": [{"type": "Wallet", "amount": 14.00}],
             "items": [
               {"id": 1, "type": "Lottery", "name": "Mega", "amount": 2.00,
                "meta": {"lotterySlug": "carts", "lines": [{"main": [5,4,3,2,1], "bonus": [9]}]}},
               {"id": 2, "type": "Scratch", "name": "Scratch And Win", "amount": 10.00},
               {"id": 3, "type": "Lottery", "name": "Mega", "amount": 2.00,
                "meta": {"lotterySlug": "carts", "email": "Ada@Example.com"}},
               {"id": 4, "type": "Lottery", "name": "Nobody's", "amount": 0}]}
            """;

    private final Product product;

    CartLifeTest(Product product) {
        this.product = product;
    }

    @Test
    void aPaidCartBuysEachOfItsTicketsOnceAndIsToldHowTheyWereSettled() {
        Partner partner = product.partner();
        String key = product.key(partner.organisation(), "test", "carts");
        Receiver receiver = Receiver.of(product, partner.organisation(), "test");
        product.lottery(partner, "carts", Instant.now().plus(Duration.ofHours(1)));

        Answer first = send(key);
        Answer second = send(key);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("items").findValuesAsText("outcome"))
                .containsExactly("ISSUED", "ISSUED", "REFUSED");
        assertThat(second.told())
                .isEqualTo("200 {\"cart_id\":\"order-1\",\"outcome\":\"UNCHANGED\"}");

        List<JsonNode> tickets = listed(partner, 2);
        assertThat(tickets)
                .hasSize(2)
                .allSatisfy(ticket -> {
                    assertThat(ticket.path("entryMethod").asText()).isEqualTo("PURCHASE");
                    assertThat(ticket.path("externalUserId").asText()).isEqualTo("abc1234");
                })
                .extracting(ticket -> ticket.path("email").asText(null))
                .containsExactlyInAnyOrder(null, "ada@example.com");
        assertThat(told(receiver, "cart.recorded").path("tickets").asInt()).isEqualTo(3);
        assertThat(told(receiver, "cart.tickets.issued").path("tickets"))
                .extracting(ticket -> ticket.path("ticketRef").asText())
                .containsExactlyElementsOf(
                        first.json().path("items").findValuesAsText("ticket_ref"));
        assertThat(told(receiver, "cart.tickets.refused").path("items").toString())
                .isEqualTo(
                        "[{\"item\":3,\"itemId\":\"4\",\"lotterySlug\":null,"
                                + "\"reason\":\"unknown lottery\"}]");
        product.close(
                "/organisations/" + partner.organisation() + "/test",
                tickets.getFirst().path("drawId").asText());
        assertThat(settled(receiver))
                .containsExactlyInAnyOrderElementsOf(
                        first.json().path("items").findValuesAsText("ticket_ref"));
        receiver.close();
    }

    private Answer send(String key) {
        return product.post("/v1/integration/cart", CART, "X-Api-Key", key);
    }

    private List<JsonNode> listed(Partner partner, int wanted) {
        return Running.await(
                () -> Optional.of(listed(partner)).filter(tickets -> tickets.size() >= wanted),
                "the tickets were not listed");
    }

    private List<JsonNode> listed(Partner partner) {
        List<JsonNode> tickets = new ArrayList<>();
        product.get("/v1/lotteries/carts/entries", "X-API-Secret", partner.test())
                .json()
                .path("data")
                .forEach(tickets::add);
        return tickets;
    }

    /** Waits until both tickets were reported as settled, and returns their references. */
    private Set<String> settled(Receiver receiver) {
        return Running.await(
                product.deployment().moving(),
                () ->
                        Optional.of(
                                        receiver.bodies().stream()
                                                .filter(body ->
                                                        body.path("type")
                                                                .asText()
                                                                .equals("cart.ticket.settled"))
                                                .map(body -> body.path("data").path("ticketRef"))
                                                .map(JsonNode::asText)
                                                .collect(Collectors.toSet()))
                                .filter(refs -> refs.size() >= 2),
                "the tickets were not told to be settled");
    }

    /** Returns the data of the first event of a type. */
    private static JsonNode told(Receiver receiver, String type) {
        return Running.await(
                        () ->
                                receiver.bodies().stream()
                                        .filter(body -> body.path("type").asText().equals(type))
                                        .findFirst(),
                        type + " was not told")
                .path("data");
    }
}
