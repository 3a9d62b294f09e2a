/** The tables of carts. */
@NullMarked
package fairdraw.aws.carts;

import org.jspecify.annotations.NullMarked;
