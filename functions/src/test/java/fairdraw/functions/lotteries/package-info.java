/** What partners see of lotteries. */
@NullMarked
package fairdraw.functions.lotteries;

import org.jspecify.annotations.NullMarked;
