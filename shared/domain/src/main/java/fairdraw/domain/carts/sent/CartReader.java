package fairdraw.domain.carts.sent;

/** Parses accepted content. */
@FunctionalInterface
public interface CartReader {

    /** Returns the cart in content that was accepted before. */
    Cart read(String content);
}
