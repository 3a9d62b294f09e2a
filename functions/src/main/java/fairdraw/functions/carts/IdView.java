package fairdraw.functions.carts;

import fairdraw.domain.carts.sent.SentId;
import java.math.BigDecimal;

/**
 * The form in which ids of carts, users and items are answered: a number as a number, a string as a
 * string.
 */
public final class IdView {

    private IdView() {}

    /** Returns the id as its sender wrote it. */
    public static Object of(SentId id) {
        return id.isNumber() ? new BigDecimal(id.text()) : id.text();
    }
}
