/** Carts as a shop's checkout sends them. */
@NullMarked
package fairdraw.functions.carts;

import org.jspecify.annotations.NullMarked;
