/** The endpoints of the lotteries, in the wire format of GamifyHost lotteries. */
@NullMarked
package fairdraw.functions.lotteries;

import org.jspecify.annotations.NullMarked;
