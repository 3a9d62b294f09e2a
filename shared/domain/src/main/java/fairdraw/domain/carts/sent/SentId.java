package fairdraw.domain.carts.sent;

/**
 * An id as sent: a number and a text of the same characters mean the same, and each is answered in
 * the form it was sent.
 */
public record SentId(String text, boolean isNumber) {}
