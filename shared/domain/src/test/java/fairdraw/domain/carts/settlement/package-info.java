/** Tests of the settlement of tickets that were bought by carts. */
@NullMarked
package fairdraw.domain.carts.settlement;

import org.jspecify.annotations.NullMarked;
