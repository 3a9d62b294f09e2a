package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.ids.CartId;
import java.time.Instant;
import java.util.List;

/**
 * A cart as stored.
 *
 * @param cartId the cart's id, as text
 * @param version the hash of the content, in hex
 * @param timestamp the time of the checkout, to the nanosecond
 * @param content the body as sent, JSON
 * @param warnings its oddities
 * @param isPaid whether it was paid when it was sent
 * @param tickets the number of tickets that it requests
 * @param standing the time that a cart must not precede to replace this one: its own, or that of
 *     the cart which an operator replaced with it
 */
public record StoredCart(
        Tenant tenant,
        CartId cartId,
        String version,
        Instant timestamp,
        String content,
        List<CartFault> warnings,
        boolean isPaid,
        int tickets,
        Instant standing,
        Instant recordedAt) {

    public StoredCart {
        warnings = List.copyOf(warnings);
    }

    /** Returns this cart as the replacement of another. */
    public StoredCart inPlaceOf(StoredCart other) {
        return new StoredCart(
                tenant,
                cartId,
                version,
                timestamp,
                content,
                warnings,
                isPaid,
                tickets,
                timestamp.isAfter(other.standing()) ? timestamp : other.standing(),
                recordedAt);
    }

    /**
     * Whether this cart, which has just arrived, replaces another: if its time is later or, at the
     * same time, unless only the other one was paid.
     */
    public boolean replaces(StoredCart other) {
        int later = timestamp.compareTo(other.standing());
        return later > 0 || (later == 0 && (isPaid || !other.isPaid()));
    }
}
