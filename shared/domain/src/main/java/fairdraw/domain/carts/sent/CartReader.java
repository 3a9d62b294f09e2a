package fairdraw.domain.carts.sent;

/** Reads what was sent and accepted. */
@FunctionalInterface
public interface CartReader {

    /** The cart of a content that was accepted before. */
    Cart read(String content);
}
