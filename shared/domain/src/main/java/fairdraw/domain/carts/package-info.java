/** Carts: the reports of a shop's checkout, and the tickets bought with their items. */
@NullMarked
package fairdraw.domain.carts;

import org.jspecify.annotations.NullMarked;
