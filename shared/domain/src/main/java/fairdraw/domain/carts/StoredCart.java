package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.sent.CartFault;
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
 * @param isPaid whether it was paid then
 * @param tickets how many tickets it asked for
 * @param standing the time that another must not precede to take its place: its own, or that of the
 *     cart in whose place an operator put it
 */
public record StoredCart(
        Tenant tenant,
        String cartId,
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

    /** The same in place of another. */
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
     * Whether this one, which has just arrived, takes the place of another: the later time does, of
     * two at one time the later to arrive, unless only the other was paid.
     */
    public boolean replaces(StoredCart other) {
        int later = timestamp.compareTo(other.standing());
        return later > 0 || (later == 0 && (isPaid || !other.isPaid()));
    }
}
