package fairdraw.domain.carts.sent;

/** A part of a cart's price, with its means of payment. */
public record Payment(PaymentType type, Amount amount) {}
