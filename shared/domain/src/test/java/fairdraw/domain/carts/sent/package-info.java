/** Tests of carts as they are sent. */
@NullMarked
package fairdraw.domain.carts.sent;

import org.jspecify.annotations.NullMarked;
