package fairdraw.domain.carts.sent;

/**
 * An id as its sender wrote it: a number and a text of the same characters name the same thing, and
 * each is answered as it was sent.
 */
public record SentId(String text, boolean isNumber) {}
