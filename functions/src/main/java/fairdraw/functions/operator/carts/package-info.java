/** Carts, by the operator API. */
@NullMarked
package fairdraw.functions.operator.carts;

import org.jspecify.annotations.NullMarked;
