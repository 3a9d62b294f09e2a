/** Lotteries and tickets, by the operator API. */
@NullMarked
package fairdraw.functions.operator.lotteries;

import org.jspecify.annotations.NullMarked;
