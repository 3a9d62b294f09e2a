/** Carts: what a shop's checkout tells us, and the tickets that its items become. */
@NullMarked
package fairdraw.domain.carts;

import org.jspecify.annotations.NullMarked;
