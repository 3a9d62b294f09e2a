/** Tests of carts as senders and operators see them. */
@NullMarked
package fairdraw.functions.carts;

import org.jspecify.annotations.NullMarked;
