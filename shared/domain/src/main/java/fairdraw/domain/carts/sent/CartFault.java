package fairdraw.domain.carts.sent;

/** A fault or an oddity in a cart: the path of the member and a sentence that names it. */
public record CartFault(String field, String message) {}
