package fairdraw.domain.carts.refused;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that was sent as a cart and could not be one.
 *
 * @param id follows from what was sent, so that the same thing sent again is the same
 * @param faults what is wrong with it, the first hundred
 * @param times how often it was sent
 */
public record RefusedCart(
        Tenant tenant,
        String id,
        List<CartFault> faults,
        State state,
        long times,
        Instant firstAt,
        Instant lastAt) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    public RefusedCart {
        faults = List.copyOf(faults);
    }

    /** The id of what has this hash, in hex. */
    static String id(String hash) {
        return hash.substring(0, 32);
    }

    /** Whether {@code text} has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What its sender was told, and what has become of it. */
    public enum State {
        /** Its sender was refused. */
        REFUSED,
        /** Its sender was told that it is accepted. */
        QUARANTINED,
        /** An operator had it tried again, and it was accepted. */
        REPLAYED
    }

    /** A refused cart with what was sent, which need not be JSON. */
    public record Kept(RefusedCart cart, String content) {}
}
