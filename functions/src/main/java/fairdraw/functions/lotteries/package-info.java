/** Endpoints of the lottery surface, wire format of GamifyHost lotteries. */
@NullMarked
package fairdraw.functions.lotteries;

import org.jspecify.annotations.NullMarked;
