package fairdraw.domain.carts.refused;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request that was sent as a cart and could not be one.
 *
 * @param id derived from the content, so that the same content sent again has the same id
 * @param faults its faults, the first hundred
 * @param times the number of times that it was sent
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

    /** Returns the id of the content with this hash, in hex. */
    static String id(String hash) {
        return hash.substring(0, 32);
    }

    /** Whether {@code text} has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The answer that the sender got, and the progress since. */
    public enum State {
        /** The sender got a refusal. */
        REFUSED,
        /** The sender was told that the cart was accepted. */
        QUARANTINED,
        /** An operator replayed it, and it was accepted. */
        REPLAYED
    }

    /** A refused cart with its content, which need not be JSON. */
    public record Kept(RefusedCart cart, String content) {}
}
