package fairdraw.functions.carts;

import fairdraw.domain.carts.sent.SentId;
import java.math.BigDecimal;

/** Ids of carts, users and items as they are answered: a number to a number, a text to a text. */
public final class IdForm {

    private IdForm() {}

    /** The id as its sender wrote it. */
    public static Object of(SentId id) {
        return id.isNumber() ? new BigDecimal(id.text()) : id.text();
    }
}
