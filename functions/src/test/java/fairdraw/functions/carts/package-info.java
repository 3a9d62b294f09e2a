/** Tests of carts through the calls of shops and operators. */
@NullMarked
package fairdraw.functions.carts;

import org.jspecify.annotations.NullMarked;
