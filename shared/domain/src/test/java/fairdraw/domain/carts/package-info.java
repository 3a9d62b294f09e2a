/** Tests of carts. */
@NullMarked
package fairdraw.domain.carts;

import org.jspecify.annotations.NullMarked;
