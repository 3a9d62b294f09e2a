package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.requests.SentCart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A checkout that sends bad carts, and checks on their stored copies. */
final class Refusals implements AutoCloseable {

    private static final int ID_LENGTH = 32;
    private static final Set<AttributeValue> REFUSED =
            Stream.of("refusedCart", "refusedContent", "refusedCount")
                    .map(AttributeValue::fromS)
                    .collect(Collectors.toSet());

    private final Installation installation = new Installation();
    private final Checkout checkout = new Checkout(installation);
    private final SubmitCartFunction function = new SubmitCartFunction(installation.wiring());
    private final RefusedCarts refused = installation.wiring().carts().refusedCarts();

    Answered send(String body) {
        return installation.call(function, checkout.call(body));
    }

    Answered send(String body, String contentType) {
        return installation.call(function, checkout.call(body).header("Content-Type", contentType));
    }

    /**
     * Sends a bad cart twice and checks that it is refused for exactly these reasons, stored and
     * counted, and that nothing else is written.
     *
     * @param messages the expected messages, each beginning with its field
     */
    void expect(String body, String... messages) {
        List<CartFault> faults =
                Arrays.stream(messages)
                        .map(message -> new CartFault(message.split(" ", 2)[0], message))
                        .toList();
        for (int times = 1; times <= 2; times++) {
            Answered answered = send(body);

            assertThat(answered.status()).isEqualTo(400);
            assertThat(answered.members())
                    .containsOnlyKeys("error", "details")
                    .containsEntry("error", "Validation failed")
                    .containsEntry("details", faults.stream().map(Refusals::detail).toList());
            RefusedCart.Kept kept = kept(body);
            assertThat(kept.content()).isEqualTo(body);
            assertThat(kept.cart().faults()).isEqualTo(faults);
            assertThat(kept.cart().state()).isEqualTo(State.REFUSED);
            assertThat(kept.cart().times()).isEqualTo(times);
        }
        assertThat(others()).isEmpty();
    }

    private static Map<String, String> detail(CartFault fault) {
        return Map.of("field", fault.field(), "message", fault.message());
    }

    RefusedCart.Kept kept(String body) {
        Tenant tenant =
                new Tenant(new OrganisationId(checkout.partner().organisation()), Mode.TEST);
        String id = new SentCart(body).hash().substring(0, ID_LENGTH);
        return refused.find(tenant, id).orElseThrow();
    }

    /** Returns the items in the table Carts other than refused carts. */
    List<Map<String, AttributeValue>> others() {
        return installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Carts").consistentRead(true))
                .items()
                .stream()
                .filter(item -> !REFUSED.contains(item.get("type")))
                .toList();
    }

    @Override
    public void close() {
        installation.close();
    }
}
