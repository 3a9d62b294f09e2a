/** The endpoint for carts of a shop's checkout. */
@NullMarked
package fairdraw.functions.carts;

import org.jspecify.annotations.NullMarked;
