/** Tests of the winners of lotteries. */
@NullMarked
package fairdraw.domain.lotteries.winners;

import org.jspecify.annotations.NullMarked;
