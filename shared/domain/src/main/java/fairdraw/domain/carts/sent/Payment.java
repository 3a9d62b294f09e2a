package fairdraw.domain.carts.sent;

/** A part of what a cart costs, and what it is paid with. */
public record Payment(PaymentType type, Amount amount) {}
