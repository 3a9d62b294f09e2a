/** Contracts, fakes and tests of refused carts. */
@NullMarked
package fairdraw.domain.carts.refused;

import org.jspecify.annotations.NullMarked;
