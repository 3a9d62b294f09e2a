package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.List;

/**
 * A cart as it is kept.
 *
 * @param cartId the cart's id, as text
 * @param version the hash of the content, in hex
 * @param timestamp of the checkout, to the nanosecond
 * @param content what was sent, JSON
 * @param warnings what was odd about it
 * @param tickets how many tickets it asked for
 */
public record StoredCart(
        Tenant tenant,
        String cartId,
        String version,
        Instant timestamp,
        String content,
        List<CartFault> warnings,
        int tickets,
        Instant recordedAt) {

    public StoredCart {
        warnings = List.copyOf(warnings);
    }
}
