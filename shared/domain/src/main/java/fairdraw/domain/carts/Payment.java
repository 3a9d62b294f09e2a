package fairdraw.domain.carts;

import java.math.BigDecimal;

/** A part of what a cart costs, and what it is paid with. */
public record Payment(PaymentType type, BigDecimal amount) {}
