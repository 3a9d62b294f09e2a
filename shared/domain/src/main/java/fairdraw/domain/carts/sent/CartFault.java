package fairdraw.domain.carts.sent;

/** What is wrong with a member of a cart, or only odd: its path and a sentence that names it. */
public record CartFault(String field, String message) {}
