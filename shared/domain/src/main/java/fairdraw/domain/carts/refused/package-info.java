/** Carts that were refused and kept. */
@NullMarked
package fairdraw.domain.carts.refused;

import org.jspecify.annotations.NullMarked;
