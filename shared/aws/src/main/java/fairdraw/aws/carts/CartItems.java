package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.PackedText;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.ids.CartId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Carts as items of the table Carts, and as the stream shows them. */
public final class CartItems {

    /** The attribute {@code type} of the current cart of its id. */
    public static final String TYPE = "cart";

    /** The attribute {@code type} of a cart that a newer one replaced. */
    static final String EARLIER = "earlierCart";

    private CartItems() {}

    /** Writes the current cart of its id; empty if it does not fit into an item. */
    static Optional<Map<String, AttributeValue>> write(StoredCart cart) {
        return write(cart, CartsKeys.cart(cart.tenant(), cart.cartId()), TYPE);
    }

    /** Writes the same cart as history. */
    static Map<String, AttributeValue> history(StoredCart cart) {
        Key key = CartsKeys.earlier(cart.tenant(), cart.cartId(), cart.version());
        return write(cart, key, EARLIER).orElseThrow();
    }

    private static Optional<Map<String, AttributeValue>> write(
            StoredCart cart, Key key, String type) {
        return PackedText.pack(cart.content())
                .map(content -> {
                    Map<String, AttributeValue> item = new LinkedHashMap<>(key.attributes());
                    item.put("type", text(type));
                    item.putAll(owner(cart.tenant(), cart.cartId()));
                    item.put("version", Attributes.hex(cart.version()));
                    // As a string, since a number of milliseconds would lose the rest.
                    item.put("timestamp", text(cart.timestamp().toString()));
                    item.put("content", Attributes.bytes(content));
                    item.put("warnings", faults(cart.warnings()));
                    item.put("paid", Attributes.flag(cart.isPaid()));
                    item.put("tickets", number(cart.tickets()));
                    if (!cart.standing().equals(cart.timestamp())) {
                        item.put("standing", text(cart.standing().toString()));
                    }
                    item.put("recordedAt", instant(cart.recordedAt()));
                    return item;
                });
    }

    static Map<String, AttributeValue> owner(Tenant tenant, CartId cartId) {
        return Map.of(
                "organisation", text(tenant.organisation()),
                "mode", text(tenant.mode().word()),
                "cartId", text(cartId));
    }

    static AttributeValue faults(List<CartFault> faults) {
        return AttributeValue.fromL(
                faults.stream()
                        .map(fault ->
                                AttributeValue.fromM(
                                        Map.of(
                                                "field", text(fault.field()),
                                                "message", text(fault.message()))))
                        .toList());
    }

    static List<CartFault> faults(Map<String, AttributeValue> item, String name) {
        return Attributes.list(item, name).stream()
                .map(AttributeValue::m)
                .map(fault -> new CartFault(text(fault, "field"), text(fault, "message")))
                .toList();
    }

    /** Reads a cart's item or its image in the stream. */
    public static StoredCart read(Map<String, AttributeValue> item) {
        Instant timestamp = Instant.parse(text(item, "timestamp"));
        return new StoredCart(
                DrawItems.tenant(item),
                new CartId(text(item, "cartId")),
                Attributes.hex(item, "version"),
                timestamp,
                PackedText.unpack(Attributes.bytes(item, "content")),
                faults(item, "warnings"),
                Attributes.flag(item, "paid"),
                Attributes.whole(item, "tickets"),
                Attributes.optionalText(item, "standing").map(Instant::parse).orElse(timestamp),
                instant(item, "recordedAt"));
    }
}
