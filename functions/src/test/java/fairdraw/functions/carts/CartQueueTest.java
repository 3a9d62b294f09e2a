package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.carts.CartItems;
import fairdraw.domain.carts.CartEvents;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.ids.CartId;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.SentCart;
import fairdraw.functions.triggers.CompleteCartsFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The effects of a cart's message in the queue, a minute after the cart was recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartQueueTest {

    private static final String DONE = "{\"batchItemFailures\":[]}";
    private static final String AGAIN = "{\"batchItemFailures\":[{\"itemIdentifier\":\"m\"}]}";

    private final Installation installation = new Installation();
    private final Checkout checkout = new Checkout(installation);

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void ofACartThatIsDecidedNothingIsLeftToDo() {
        checkout.send(Checkout.cart("1", Checkout.ticket(1, "")));
        int items = carts().size();

        assertThat(complete(stored("1"))).isEqualTo(DONE);

        assertThat(carts()).hasSize(items);
    }

    @Test
    void whatNobodyCameToDecideIsDecided() {
        checkout.send(Checkout.cart("2", Checkout.ticket(1, "")));
        StoredCart known = stored("2");
        String content = Checkout.cart("22", Checkout.ticket(1, ""), Checkout.ticket(2, ""));
        // As if the function had died right after it had recorded the cart.
        var taken =
                new StoredCart(
                        known.tenant(),
                        new CartId("22"),
                        new SentCart(content).hash(),
                        known.timestamp(),
                        content,
                        List.of(),
                        true,
                        2,
                        known.timestamp(),
                        known.recordedAt());
        installation.wiring().carts().carts().record(taken);

        assertThat(complete(taken)).isEqualTo(DONE);
        assertThat(complete(taken)).isEqualTo(DONE);

        assertThat(carts())
                .filteredOn(item -> text(item, "pk").endsWith("#CART#22"))
                .extracting(item -> text(item, "type"))
                .containsExactlyInAnyOrder("cart", "cartItem", "cartItem", "cartReport");
    }

    @Test
    void aMessageOfACartThatIsNotThereComesAgain() {
        checkout.send(Checkout.cart("3", Checkout.ticket(1, "")));
        StoredCart cart = stored("3");
        var unknown =
                new StoredCart(
                        cart.tenant(),
                        new CartId("unknown"),
                        cart.version(),
                        cart.timestamp(),
                        cart.content(),
                        cart.warnings(),
                        cart.isPaid(),
                        cart.tickets(),
                        cart.standing(),
                        cart.recordedAt());

        assertThat(complete(unknown)).isEqualTo(AGAIN);
    }

    private String complete(StoredCart cart) {
        Json event =
                Json.of(CartEvents.recorded(cart, SentCart.accepted(cart.content())).document());
        Json message =
                Json.object()
                        .put("messageId", "m")
                        .put("body", Json.object().put("detail", event).toString());
        byte[] batch =
                Json.object()
                        .put("Records", List.of(message))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        return new String(
                installation.run(CompleteCartsFunction::new, new ByteArrayInputStream(batch)),
                StandardCharsets.UTF_8);
    }

    private StoredCart stored(String cartId) {
        return carts().stream()
                .filter(item -> text(item, "pk").endsWith("#CART#" + cartId))
                .filter(item -> text(item, "sk").equals("CART"))
                .map(CartItems::read)
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, AttributeValue>> carts() {
        return installation.dynamoDb().scan(scan -> scan.tableName("Carts")).items();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
